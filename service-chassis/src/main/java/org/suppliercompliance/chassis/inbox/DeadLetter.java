package org.suppliercompliance.chassis.inbox;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event that could not be applied, without its content. */
@Schema(description = "An event that could not be applied, without its content.")
public record DeadLetter(
        @Schema(description = "The id of the dead letter.") UUID id,

        @Schema(description = "The consumer that could not apply it.", maxLength = 200)
        String consumer,

        @Schema(description = "The Kafka topic.", maxLength = 249)
        String topic,

        @Schema(description = "The Kafka partition.") int partition,

        @Schema(description = "The offset in the partition.")
        long offset,

        @Schema(description = "ce_id, when it could be read.") @Nullable
        UUID eventId,

        @Schema(description = "ce_type, when it could be read.", maxLength = 500) @Nullable
        String eventType,

        @Schema(description = "ce_subject, when it could be read.", maxLength = 500) @Nullable
        String subject,

        @Schema(description = "Why it could not be applied.", maxLength = 2000)
        String reason,

        @Schema(description = "How often it was tried.") int attempts,
        @Schema(description = "When it was put aside.") Instant createdAt,

        @Schema(description = "When a replay succeeded, or null.") @Nullable
        Instant replayedAt) {}
