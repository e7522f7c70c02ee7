package org.suppliercompliance.audit.audits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.openapi.ExampleChange;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;

/** Audits: planned, read, moved on. */
@Path("/audits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audits", description = "Desktop and factory audits of a supplier.")
@ExampleChange(type = "audit-planned", data = """
                {"id": "01968d2e-4a00-7b00-8e00-1a4c0e3d8a03", "reference": "AU-2027-00007", "authority": "REGION-STOCKHOLM",
                 "supplierId": "01968d2e-5b00-7c3a-8f10-2a5d1f4e9b01", "type": "DESKTOP", "status": "PLANNED", "plannedOn": "2027-01-10"}""")
public class AuditResource {
    private final AuditService service;
    private final Idempotency idempotency;

    AuditResource(AuditService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "planAudit",
            summary = "Plan an audit",
            description =
                    "A desktop audit looks at routines and policies, a factory audit at a site. A supplier has one desktop audit in a contract"
                            + " period: a second one, of whichever member of the authority's networks, is 409 with a card of the first (audit,"
                            + " commissioning authority, state, blocked until, where to ask for reuse), unless overrideReason says why.")
    @APIResponseSchema(value = AuditView.class, responseCode = "201")
    @APIResponse(
            responseCode = "409",
            description =
                    "The supplier has a desktop audit in this contract period, or the same request is still running.",
            headers = {
                @Header(name = "RateLimit", ref = "#/components/headers/RateLimit"),
                @Header(name = "RateLimit-Policy", ref = "#/components/headers/RateLimit-Policy"),
                @Header(name = "X-Correlation-ID", ref = "#/components/headers/X-Correlation-ID")
            },
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = DesktopAuditConflict.class)))
    public Response plan(PlanAudit command) {
        return idempotency.create(() -> {
            AuditView view = service.plan(command);
            return Created.fresh(view.id(), view);
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "listAudits",
            summary = "List audits",
            description = "Newest first. A supplier sees its own from the draft on, an auditor what was given to it."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,reference,authority,supplierId,type,status,dimensions,method,plannedOn,startedOn,draftedOn,finalisedOn,cancelledOn,cancellationReason,plannedBy,contractIds,criteriaCodes,reviewUntil,overrideReason,organisation,teamSubjects,checksReportId,rightToAuditGiven,siteIds,examined,reportVisible\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,AU-2027-00007,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,DESKTOP,PLANNED,SOCIAL|ENVIRONMENTAL,,2027-02-01,,,,,,5f0c2a3e,,WT-01,,,,,,true,01937f61-3a10-7c42-8d11-2b9f6d1c7e55,,\n",
            line = "{\"reference\":\"AU-2027-00007\",\"status\":\"PLANNED\",\"plannedOn\":\"2027-02-01\"}")
    @APIResponseSchema(value = AuditView.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @BeanParam AuditFilter filter, @BeanParam PageRequest page, UriInfo uri, @Context HttpHeaders headers) {
        return AuditTable.EXPORT.answer(headers, uri, page, asked -> service.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.AUDITOR, Role.SUPPLIER, Role.INTEGRATOR})
    @Operation(
            operationId = "getAudit",
            summary = "Read an audit",
            description = "A supplier sees its own from the draft on, an auditor what was given to it.")
    public AuditView get(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/assignment")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "assignAudit",
            summary = "Give an audit to its auditors",
            description =
                    "Who does it, in place of who did before: an outside organisation and people, by the subject of their tokens. An auditor sees the audits given to it, what was found in them, and nothing else. The method and the sites can be said anew with it.")
    public AuditView assign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, AssignAudit command) {
        return service.assign(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/start")
    @RolesAllowed({Role.AUDITOR, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "startAudit",
            summary = "Start an audit",
            description = "The day on which the audit began.")
    public AuditView start(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, DateAudit command) {
        return service.start(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/draft")
    @RolesAllowed({Role.AUDITOR, Role.SUSTAINABILITY_MANAGER})
    @Operation(
            operationId = "showAuditDraft",
            summary = "Show the draft to the supplier",
            description =
                    "From here on the supplier sees the audit, and may comment and ask for secrecy until the review's window ends. What was looked at is said here, too, and how far a report that a factory audit checks was visible on the shop floor.")
    public AuditView showDraft(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, ShowDraft command) {
        return service.showDraft(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/finalisation")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "finaliseAudit",
            summary = "Make the report final",
            description = "From here on nothing changes.")
    public AuditView finalise(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, DateAudit command) {
        return service.finalise(id, ifMatch, command);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.SUSTAINABILITY_MANAGER)
    @Operation(
            operationId = "cancelAudit",
            summary = "Cancel an audit",
            description = "Needs a reason; a final audit stays.")
    public AuditView cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch, CancelAudit command) {
        return service.cancel(id, ifMatch, command);
    }
}
