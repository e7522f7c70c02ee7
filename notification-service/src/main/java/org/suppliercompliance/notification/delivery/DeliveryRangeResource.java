package org.suppliercompliance.notification.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.idempotency.Idempotency;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.Role;
import org.suppliercompliance.notification.channel.Channel;

/** Many deliveries at a time over HTTP. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries")
public class DeliveryRangeResource {
    private final DeliveryService deliveries;
    private final Idempotency idempotency;

    DeliveryRangeResource(DeliveryService deliveries, Idempotency idempotency) {
        this.deliveries = deliveries;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/delivery-resends")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "resendDeliveries",
            summary = "Send many again",
            description =
                    "Begins the schedule anew for what was given up in a range of time, each with its own Message-ID or webhook-id and a new timestamp."
                            + " What counts no more, for instance because its date was moved, stays given up."
                            + " What is queued already is left alone, so a request for what was given up can be repeated."
                            + " One for what has arrived as well (`delivered`) needs an Idempotency-Key: repeated with the same key, it sends nothing again.")
    @APIResponse(
            responseCode = "200",
            description = "Queued.",
            content = @Content(schema = @Schema(implementation = ResentView.class)))
    @APIResponse(responseCode = "422", description = "The range is empty.")
    public Response resend(
            @Parameter(
                            description =
                                    "A structured string of the client's choice: the same request with the same key is done once. Needed with `delivered`.",
                            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 257))
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key,
            @NotNull @Valid ResendMany command) {
        if (key == null && !Boolean.TRUE.equals(command.delivered())) {
            return Response.ok(deliveries.resend(command)).build();
        }
        Response kept =
                idempotency.create(() -> Created.existing(Ids.next(), new KeptAnswer(deliveries.resend(command))));
        // It made no resource: it has neither address nor version.
        return Response.ok(kept.getEntity(), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** The answer as it is kept for repeats. */
    record KeptAnswer(ResentView answer) implements Versioned {
        @JsonValue
        @Override
        public ResentView answer() {
            return answer;
        }

        @Override
        public long version() {
            return 1;
        }
    }

    @GET
    @Path("/delivery-statistics")
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.INTEGRATOR})
    @Operation(
            operationId = "getDeliveryStatistics",
            summary = "Count deliveries",
            description = "How the authority's deliveries of the last days went, to one person or endpoint or to all.")
    @APIResponse(
            responseCode = "200",
            description = "The counts.",
            content = @Content(schema = @Schema(implementation = DeliveryStatistics.class)))
    public DeliveryStatistics statistics(
            @Parameter(description = "Only this channel.") @QueryParam("channel") @Nullable Channel channel,
            @Parameter(description = "Only deliveries to this person or endpoint.") @QueryParam("target") @Nullable
                    UUID target,
            @Parameter(description = "How many days back.") @QueryParam("days") @DefaultValue("7") @Min(1) @Max(31)
                    int days) {
        return deliveries.statistics(channel, target, days);
    }
}
