package org.suppliercompliance.criteria.consultations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer as the authority that asked reads it. */
@Schema(description = "An answer, present or replaced.")
public record AnswerView(
        UUID id,
        UUID participantId,
        UUID criterionId,
        @Schema(examples = "1", minimum = "1") int version,
        Capability answer,
        @Nullable String note,
        Instant answeredAt,

        @Schema(description = "When another answer, or none, took its place; absent while it stands.") @Nullable
        Instant replacedAt) {}
