package org.suppliercompliance.audit.noncompliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;

/** Non-compliances: raised, read, listed. */
@Path("/non-compliances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Non-compliances", description = "What was found at a supplier, with its two dates.")
public class NonComplianceResource {
    private final NonComplianceService service;
    private final Idempotency idempotency;

    NonComplianceResource(NonComplianceService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.AUDITOR, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "raiseNonCompliance",
            summary = "Raise a non-compliance",
            description =
                    "Records a finding from an audit or a report. The supplier does not see it before it is communicated.")
    @APIResponseSchema(value = NonComplianceView.class, responseCode = "201")
    public Response raise(RaiseNonCompliance command) {
        return idempotency.create(() -> {
            NonComplianceView view = service.raise(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listNonCompliances",
            summary = "List non-compliances",
            description = "Newest first; with overdue=true those with a passed date, the longest overdue first.")
    @APIResponseSchema(NonComplianceView.class)
    public Response list(@BeanParam NonComplianceFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return Pages.page(uri, service.list(filter, page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getNonCompliance",
            summary = "Read a non-compliance",
            description = "A supplier sees its own from the communication on.")
    public NonComplianceView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getNonComplianceHistory",
            summary = "Read who did what when",
            description = "Every act of the case, from the records that each act left in its own transaction.")
    public HistoryView history(@PathParam("id") UUID id) {
        return service.history(id);
    }
}
