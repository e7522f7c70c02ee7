package org.suppliercompliance.audit.reuse;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.audit.Role;

/** What reuse saved a supplier, over HTTP; an authority finds its own figure in the report of a period. */
@Path("/audits-avoided")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sharing")
public class AuditsAvoidedResource {
    private final ReuseService service;

    AuditsAvoidedResource(ReuseService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Role.SUPPLIER)
    @Operation(
            operationId = "countAuditsAvoided",
            summary = "How many audits were we spared?",
            description =
                    "For the supplier: how often another authority accepted the result of an audit of it instead of auditing again, by year. Which authorities is"
                            + " not said. What an authority avoided is in its `/follow-up-report`.")
    public AuditsAvoided count() {
        return service.avoided();
    }
}
