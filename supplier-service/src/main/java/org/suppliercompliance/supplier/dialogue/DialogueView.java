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
        UUID id,
        @Schema(examples = "REGION-STOCKHOLM") String authority,

        @Schema(description = "The supplier; after a merge the one that goes on.")
        UUID supplierId,

        LocalDate heldOn,
        @Schema(examples = "Half-year follow-up") String subject,
        List<FunctionPresent> functions,
        List<AgreedPoint> agreedPoints,
        @Nullable LocalDate nextOn,

        @Schema(description = "Whether the supplier may read it.")
        boolean sharedWithSupplier,

        Instant createdAt,
        Instant changedAt,
        @JsonIgnore int nextVersion,
        @JsonIgnore long version)
        implements Versioned {

    DialogueDetails details() {
        return new DialogueDetails(heldOn, subject, functions, agreedPoints, nextOn, sharedWithSupplier);
    }
}
