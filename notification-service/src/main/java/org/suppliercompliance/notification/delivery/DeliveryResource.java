package org.suppliercompliance.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.tables.AsTable;
import org.suppliercompliance.chassis.tables.TableFormat;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.channel.Channel;

/** Deliveries over HTTP. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries", description = "What was sent to whom, how often it was tried, and whether it arrived.")
public class DeliveryResource {
    private final DeliveryService deliveries;

    DeliveryResource(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries",
            description = "The authority's deliveries, newest first. `status=DEAD` shows what was given up."
                    + AsTable.PAGES_AS_TABLE)
    @AsTable(
            csv =
                    "id,channel,target,status,reason,authority,factType,factKey,caseReference,alertId,digestId,attempts,nextAttemptAt,createdAt,deliveredAt\n01937f61-9c31-7b20-8e13-1d5f7a2c4b90,MAIL,01937f60-1a2b-7c3d-8e4f-5a6b7c8d9e0f,DEAD,CONNECTION_FAILED,REGION-STOCKHOLM,plan-overdue,01968d2e-6c00-7d11-9a20-3b6e2a5f0c02/PLAN/1/0,NC-2027-00042,,,9,,2027-02-28T23:00:05Z,\n",
            line = "{\"channel\":\"MAIL\",\"status\":\"DEAD\",\"reason\":\"CONNECTION_FAILED\"}")
    @APIResponseSchema(value = DeliveryPage.class, responseDescription = AsTable.OF_A_PAGE)
    public Response list(
            @Parameter(description = "Only this channel.") @QueryParam("channel") @Nullable Channel channel,
            @Parameter(description = "Only deliveries in this state.") @QueryParam("status") @Nullable
                    DeliveryStatus status,
            @Parameter(description = "Only deliveries to this person or endpoint.") @QueryParam("target") @Nullable
                    UUID target,
            @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return DeliveryTable.EXPORT.answer(
                headers, uri, page, asked -> deliveries.list(channel, status, target, asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "getDelivery",
            summary = "Read a delivery",
            description = "One delivery with each of its attempts.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "There is no such delivery.")
    public DeliveryView read(@PathParam("id") UUID id) {
        return deliveries.read(id);
    }

    @POST
    @Path("/{id}/resend")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "resendDelivery",
            summary = "Send again",
            description =
                    "Begins the schedule anew for a delivery that was given up or has arrived, with the same Message-ID or webhook-id.")
    @APIResponse(
            responseCode = "200",
            description = "Queued.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "There is no such delivery.")
    @APIResponse(
            responseCode = "409",
            description = "It is waiting to be sent or cancelled, or was given up and counts no more.")
    public DeliveryView resend(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch) {
        return deliveries.resend(id, ifMatch);
    }

    @POST
    @Path("/{id}/bounce")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "reportBounce",
            summary = "Report a bounce",
            description =
                    "For whoever reads the reports that mail servers send back: the first part of the Message-ID is the delivery, or the digest (`digestId`) that gathers several. Each delivery that left"
                            + " in the mail counts as given up and, where the authority keeps the person itself, the address as refused until it is changed. The answer shows the first of them."
                            + " Who reports has read no version, so the request needs no If-Match; the same report again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Noted.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "There is no such delivery, and no such digest.")
    @APIResponse(responseCode = "409", description = "It is no mail that a server took.")
    public DeliveryView bounce(@PathParam("id") UUID id, @NotNull @Valid ReportBounce report) {
        return deliveries.bounce(id, report);
    }

    /** Names the page in the document. */
    @Schema(name = "DeliveryPage", description = "One page of a collection.")
    record DeliveryPage(
            @Schema(description = "The rows, the newest first.", maxItems = 100)
            List<DeliveryView> items,

            @Schema(description = "The address of this page.")
            String self,

            @Schema(description = "The next page; null at the end.") @Nullable
            String next,

            @Schema(description = "The page before; null at the start.") @Nullable
            String prev) {}
}
