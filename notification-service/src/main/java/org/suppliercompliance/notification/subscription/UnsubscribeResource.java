package org.suppliercompliance.notification.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a mail program calls when its reader wants no more such mails. */
@Path("/unsubscriptions")
@Tag(name = "subscriptions")
public class UnsubscribeResource {
    private final Unsubscribing unsubscribing;

    UnsubscribeResource(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @POST
    @Path("/{capability}")
    @PermitAll
    @Operation(
            operationId = "unsubscribe",
            summary = "Unsubscribe by a mail's address",
            description =
                    "Needs no token: the last part of the address, which mails that come by a subscription carry as List-Unsubscribe (RFC 8058), is the right to end it; that of a digest ends all that the digest came by. What follows from a person's part cannot be ended so."
                            + " The body says List-Unsubscribe=One-Click and is not read.")
    @APIResponse(responseCode = "204", description = "The subscription, or all of the digest, has ended.")
    @APIResponse(responseCode = "404", description = "There is no such subscription, or it has ended.")
    public void unsubscribe(
            @PathParam("capability")
                    @Parameter(
                            description = "The secret end of the address.",
                            schema =
                                    @Schema(
                                            minLength = 43,
                                            maxLength = 659,
                                            pattern = "^[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9_-]{43}){0,14}$"))
                    String capability) {
        unsubscribing.end(capability);
    }
}
