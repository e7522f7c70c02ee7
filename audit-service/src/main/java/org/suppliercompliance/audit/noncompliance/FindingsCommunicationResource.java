package org.suppliercompliance.audit.noncompliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;

/** The findings of an audit, told to the supplier together. */
@Path("/audits/{id}/communication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acts of the authority")
public class FindingsCommunicationResource {
    private final FindingsCommunicationService service;

    FindingsCommunicationResource(FindingsCommunicationService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "communicateFindings",
            summary = "Communicate the findings of an audit to the supplier",
            description =
                    "All findings that were not communicated yet, or those named, in one dated act that starts the clocks of each. All or none: what stands in the way of any of them is named, and nothing is changed. At most 100 in one act.")
    @APIResponseSchema(FindingsCommunicated.class)
    @APIResponse(responseCode = "404", description = "There is no such audit, or it is another authority's.")
    @APIResponse(responseCode = "409", description = "The audit has no finding that was not communicated yet.")
    @APIResponse(
            responseCode = "422",
            description = "One that is no finding of this audit, was communicated before, or is younger than the day.")
    public FindingsCommunicated communicate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            CommunicateFindings command) {
        return service.communicate(id, ifMatch, command);
    }
}
