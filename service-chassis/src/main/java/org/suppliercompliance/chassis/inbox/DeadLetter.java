package org.suppliercompliance.chassis.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that could not be applied, without its content. */
@Schema(description = "An event that could not be applied, without its content.")
public record DeadLetter(
        @Schema(description = "The id of the dead letter.") UUID id,

        @Schema(description = "The consumer that could not apply it.", examples = "parcels", maxLength = 200)
        String consumer,

        @Schema(description = "The Kafka topic.", examples = "orders.v1", maxLength = 249)
        String topic,

        @Schema(description = "The Kafka partition.", examples = "2")
        int partition,

        @Schema(description = "The offset in the partition.", examples = "20481")
        long offset,

        @Schema(description = "ce_id, when it could be read.") @Nullable
        UUID eventId,

        @Schema(description = "ce_type, when it could be read.", examples = "shop.order-shipped.v1", maxLength = 500)
        @Nullable
        String eventType,

        @Schema(
                description = "ce_subject, when it could be read.",
                examples = "01937f61-9c31-7b20-8e13-1d5f7a2c4b90",
                maxLength = 500)
        @Nullable
        String subject,

        @Schema(
                description = "Why it could not be applied.",
                examples = "header ce_aggregateversion is no number",
                maxLength = 2000)
        String reason,

        @Schema(description = "How often it was tried.", examples = "2")
        int attempts,

        @Schema(description = "When it was put aside.") Instant createdAt,

        @Schema(description = "When a replay succeeded, or null.") @Nullable
        Instant replayedAt) {}
