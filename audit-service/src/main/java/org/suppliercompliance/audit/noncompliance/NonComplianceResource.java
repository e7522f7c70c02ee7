package org.suppliercompliance.audit.noncompliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;

/** Non-compliances: raised, read, listed. */
@Path("/non-compliances")
@Tag(name = "Non-compliances", description = "What was found at a supplier, with its two dates.")
public class NonComplianceResource {
    private final NonComplianceService service;
    private final Idempotency idempotency;

    NonComplianceResource(NonComplianceService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Role.AUDITOR, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "raiseNonCompliance",
            summary = "Raise a non-compliance",
            description =
                    "Records a finding from an audit or a report. The supplier does not see it before it is communicated.")
    @APIResponse(
            responseCode = "201",
            description = "Raised.",
            content = @Content(schema = @Schema(implementation = NonComplianceView.class)))
    public Response raise(@Valid @NotNull RaiseNonCompliance command) {
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
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = NonCompliancePage.class)))
    public Response list(
            @Valid @BeanParam NonComplianceFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.page(uri, service.list(filter, page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getNonCompliance",
            summary = "Read a non-compliance",
            description = "A supplier sees its own from the communication on.")
    @APIResponse(
            responseCode = "200",
            description = "The case.",
            content = @Content(schema = @Schema(implementation = NonComplianceView.class)))
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
    @APIResponse(
            responseCode = "200",
            description = "The acts in order.",
            content = @Content(schema = @Schema(implementation = HistoryView.class)))
    public HistoryView history(@PathParam("id") UUID id) {
        return service.history(id);
    }
}
