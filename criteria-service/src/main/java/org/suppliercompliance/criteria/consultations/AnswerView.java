package org.suppliercompliance.criteria.consultations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer as the authority that asked reads it. */
@Schema(description = "An answer, present or replaced.")
public record AnswerView(
        @Schema(description = "The id of the answer; another one in its place has its own.")
        UUID id,

        @Schema(description = "The participant who answered.")
        UUID participantId,

        @Schema(description = "The criterion it is about.") UUID criterionId,

        @Schema(description = "The version of the criterion it is about.", examples = "1", minimum = "1")
        int version,

        Capability answer,

        @Schema(
                description = "In the participant's words; null without any.",
                examples = "In place for final assembly since 2025.")
        @Nullable
        String note,

        @Schema(description = "When it was given; saying the same again does not move it.")
        Instant answeredAt,

        @Schema(description = "Whether the criterion was worded anew since it was given, so that it does not count.")
        boolean outdated,

        @Schema(description = "When another answer, or none, took its place; null while it stands.") @Nullable
        Instant replacedAt) {}
