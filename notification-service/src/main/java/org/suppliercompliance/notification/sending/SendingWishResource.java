package org.suppliercompliance.notification.sending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.notification.Role;

/** The wishes of people over HTTP. */
@Path("/people/{id}/sending-wish")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sending")
public class SendingWishResource {
    private final SendingWishes wishes;

    SendingWishResource(SendingWishes wishes) {
        this.wishes = wishes;
    }

    @GET
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "getSendingWish",
            summary = "Read how soon a person is written to",
            description = "As a rule, and for single kinds of facts.")
    @APIResponse(responseCode = "404", description = "There is no such person.")
    @APIResponseSchema(SendingWishView.class)
    public SendingWishView read(@PathParam("id") UUID id) {
        return wishes.read(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SUSTAINABILITY_MANAGER, Role.SUPPLIER})
    @Operation(
            operationId = "replaceSendingWish",
            summary = "Decide how soon a person is written to",
            description =
                    "As a whole, for what happens from now on. What is gathered over a day or a week comes in one mail, the worst first. A serious"
                            + " non-compliance whose date has passed is told at once all the same.")
    @APIResponse(responseCode = "404", description = "There is no such person.")
    @APIResponse(
            responseCode = "422",
            description = "A kind of fact is named twice, or is none that people are told of.")
    @APIResponseSchema(SendingWishView.class)
    public SendingWishView replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable ExpectedVersion ifMatch,
            @NotNull @Valid PutSendingWish command) {
        return wishes.replace(id, command, ifMatch);
    }
}
