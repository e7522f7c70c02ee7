package org.suppliercompliance.audit.audits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Pages;

/** Audits: planned, read, moved on. */
@Path("/audits")
@Tag(name = "Audits", description = "Desktop and factory audits of a supplier.")
public class AuditResource {
    private final AuditService service;
    private final Idempotency idempotency;

    AuditResource(AuditService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "planAudit",
            summary = "Plan an audit",
            description = "A desktop audit looks at routines and policies, a factory audit at a site.")
    @APIResponse(
            responseCode = "201",
            description = "Planned.",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    public Response plan(@Valid @NotNull PlanAudit command) {
        return idempotency.create(() -> {
            AuditView view = service.plan(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listAudits",
            summary = "List audits",
            description = "Newest first. A supplier sees its own from the draft on.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response list(
            @Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.page(uri, service.list(filter, page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getAudit",
            summary = "Read an audit",
            description = "A supplier sees its own from the draft on.")
    @APIResponse(
            responseCode = "200",
            description = "The audit.",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    public AuditView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({Role.AUDITOR, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "startAudit",
            summary = "Start an audit",
            description = "The day on which the audit began.")
    @APIResponse(
            responseCode = "200",
            description = "Done; the audit as it stands now.",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    public AuditView start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @Valid @Nullable DateAudit command) {
        return service.start(id, ifMatch, command == null ? new DateAudit(null) : command);
    }

    @POST
    @Path("/{id}/draft")
    @RolesAllowed({Role.AUDITOR, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "showAuditDraft",
            summary = "Show the draft to the supplier",
            description = "From here on the supplier sees the audit.")
    @APIResponse(
            responseCode = "200",
            description = "Done; the audit as it stands now.",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    public AuditView showDraft(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @Valid @Nullable DateAudit command) {
        return service.showDraft(id, ifMatch, command == null ? new DateAudit(null) : command);
    }

    @POST
    @Path("/{id}/finalisation")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "finaliseAudit",
            summary = "Make the report final",
            description = "From here on nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "Done; the audit as it stands now.",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    public AuditView finalise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @Valid @Nullable DateAudit command) {
        return service.finalise(id, ifMatch, command == null ? new DateAudit(null) : command);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "cancelAudit",
            summary = "Cancel an audit",
            description = "Needs a reason; a final audit stays.")
    @APIResponse(
            responseCode = "200",
            description = "Done; the audit as it stands now.",
            content = @Content(schema = @Schema(implementation = AuditView.class)))
    public AuditView cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @Valid @Nullable CancelAudit command) {
        return service.cancel(id, ifMatch, command == null ? new CancelAudit(null) : command);
    }
}
