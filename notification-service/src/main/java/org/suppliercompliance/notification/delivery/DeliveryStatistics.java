package org.suppliercompliance.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the deliveries of some days went. */
@Schema(description = "How the deliveries of some days went.")
public record DeliveryStatistics(
        @Schema(description = "Deliveries queued since then are counted.")
        Instant since,

        @Schema(description = "How many wait for their next attempt, or are being sent.", examples = "12")
        int pending,

        @Schema(description = "How many arrived.", examples = "1840")
        int delivered,

        @Schema(description = "How many were given up.", examples = "3")
        int dead,

        @Schema(description = "How many are not to be sent any more.", examples = "9")
        int cancelled,

        @Schema(description = "How many needed more than one attempt.", examples = "27")
        int repeated,

        @Schema(description = "How many attempts all of them took together, so far.", examples = "1912")
        int attempts,

        @Schema(description = "Half of the attempts that had an end took at most so long.", examples = "140") @Nullable
        Integer medianMs,

        @Schema(description = "All but one in twenty took at most so long.", examples = "900") @Nullable
        Integer p95Ms,

        @Schema(description = "When one of them last arrived; null: none has.") @Nullable
        Instant lastDeliveredAt,

        @Schema(
                description =
                        "Since when nothing arrived at the endpoint that was asked for; null while things arrive.")
        @Nullable
        Instant failingSince,

        @Schema(description = "How attempts ended, the most frequent first.", maxItems = 40)
        List<OutcomeCount> outcomes) {
    /** So many attempts ended so. */
    @Schema(description = "So many attempts ended so.")
    public record OutcomeCount(
            @Schema(
                    description = "How they ended, as a stable code; STARTED: their end is not known.",
                    maxLength = 40,
                    examples = "ACCEPTED")
            String outcome,

            @Schema(description = "The HTTP status or SMTP reply.", examples = "250") @Nullable
            Integer statusCode,

            @Schema(description = "How many attempts.", examples = "1840")
            int count) {}
}
