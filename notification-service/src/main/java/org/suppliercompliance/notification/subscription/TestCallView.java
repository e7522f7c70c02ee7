package org.suppliercompliance.notification.subscription;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a call that tried an endpoint ended. */
@Schema(description = "How a call that tried an endpoint ended.")
public record TestCallView(
        @Schema(description = "The endpoint that was tried.")
        UUID endpointId,

        @Schema(
                description = "The webhook-id it carried.",
                maxLength = 60,
                examples = "msg_01935c5e-8f3b-7a10-9d5e-1f2a3b4c5d6e")
        String webhookId,

        @Schema(description = "Whether the endpoint took it: it answered with a status from 200 to 299.")
        boolean accepted,

        @Schema(
                description = "A stable code, such as ACCEPTED, HTTP_STATUS, TIMEOUT, TLS_FAILED, ADDRESS_REFUSED.",
                maxLength = 40,
                examples = "ACCEPTED")
        String outcome,

        @Schema(description = "The HTTP status, when there was an answer.", examples = "200") @Nullable
        Integer statusCode,

        @Schema(description = "How long the call took, in milliseconds.", examples = "184")
        int durationMs) {}
