package org.suppliercompliance.notification.alert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.notification.Role;

/** Alerts over HTTP. */
@Path("/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts", description = "What somebody must know: one alert per fact and person.")
public class AlertResource {
    private final AlertService alerts;

    AlertResource(AlertService alerts) {
        this.alerts = alerts;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(
            operationId = "listAlerts",
            summary = "List alerts",
            description = "The authority's alerts, newest first; for a supplier those that its contacts were told."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,status,factType,factKey,authority,supplierId,nonComplianceId,sanctionId,reportId,caseReference,matter,severity,clock,deadlineVersion,step,dueOn,overdueSince,recipient,escalationStep,unacknowledgedSince,raisedAt,acknowledgedAt,acknowledgedBy\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,RAISED,plan-overdue,01968d2e-6c00-7d11-9a20-3b6e2a5f0c02/PLAN/1/0,REGION-STOCKHOLM,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,01968d2e-6c00-7d11-9a20-3b6e2a5f0c02,,,NC-2027-00042,,MAJOR,PLAN,1,,2027-02-28,2027-03-01,,,,2027-02-28T23:00:05Z,,\n",
            line = "{\"status\":\"RAISED\",\"factType\":\"plan-overdue\",\"caseReference\":\"NC-2027-00042\"}")
    @APIResponseSchema(value = AlertPage.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Valid @BeanParam AlertFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return AlertTable.EXPORT.answer(headers, uri, page, asked -> alerts.list(filter, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR, Role.SUPPLIER})
    @Operation(operationId = "getAlert", summary = "Read an alert", description = "One alert.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "404", description = "There is no such alert.")
    public AlertView read(@PathParam("id") UUID id) {
        return alerts.read(id);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Acknowledge an alert",
            description =
                    "Says that somebody takes care of it. It stays in the list. An overdue alert climbs no further once somebody of its authority has acknowledged any alert about the same date; what a supplier acknowledges does not end that.")
    @APIResponse(
            responseCode = "200",
            description = "Acknowledged.",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    @APIResponse(responseCode = "404", description = "There is no such alert.")
    @APIResponse(responseCode = "409", description = "It is acknowledged or cancelled, or waits for somebody.")
    public AlertView acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch) {
        return alerts.acknowledge(id, ifMatch);
    }

    /** Names the page in the document. */
    @Schema(name = "AlertPage", description = "One page of a collection.")
    record AlertPage(
            @Schema(description = "The rows, the newest first.", maxItems = 100)
            List<AlertView> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
