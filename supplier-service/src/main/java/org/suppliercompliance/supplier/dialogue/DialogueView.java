package org.suppliercompliance.supplier.dialogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A meeting as its authority, and the supplier it is shared with, may read it. */
@Schema(description = "A one-to-one meeting with a supplier.")
public record DialogueView(
        @Schema(description = "Its id, given when it was recorded.")
        UUID id,

        @Schema(description = "Code of the authority in whose log it is.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "The supplier; after a merge the one that goes on.")
        UUID supplierId,

        @Schema(description = "The day it was held.") LocalDate heldOn,

        @Schema(description = "What it was about.", examples = "Half-year follow-up")
        String subject,

        @Schema(description = "Who was there, by function: people are in no log.")
        List<FunctionPresent> functions,

        @Schema(description = "What was agreed, which side does it, and whether it was done.")
        List<AgreedPoint> agreedPoints,

        @Schema(description = "The day of the next one; null when none is set.") @Nullable
        LocalDate nextOn,

        @Schema(description = "Whether the supplier may read it.")
        boolean sharedWithSupplier,

        @Schema(description = "When it was recorded.") Instant createdAt,

        @Schema(description = "When it last changed; at first when it was recorded.")
        Instant changedAt,

        @JsonIgnore int nextVersion,
        @JsonIgnore String moved,
        @JsonIgnore long version)
        implements Versioned {
    @Override
    public String timeState() {
        return moved;
    }

    DialogueDetails details() {
        return new DialogueDetails(heldOn, subject, functions, agreedPoints, nextOn, sharedWithSupplier);
    }
}
