package org.suppliercompliance.criteria.consultations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** Somebody who takes part in a consultation. */
@Schema(description = "A supplier, or somebody anonymous, who takes part in a consultation.")
public record Participant(
        @Schema(description = "The id of the participant, under which it answers.")
        UUID id,

        @Schema(description = "The supplier; null for an anonymous participant.") @Nullable
        UUID supplierId,

        @Schema(
                description = "How an anonymous participant is called; null for a supplier.",
                examples = "Participant 7",
                maxLength = 26)
        @Nullable
        String label,

        @Schema(description = "When it was added.") Instant addedAt,
        @JsonIgnore long version)
        implements Versioned {}
