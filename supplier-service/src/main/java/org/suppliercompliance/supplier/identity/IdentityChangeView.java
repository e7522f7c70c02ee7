package org.suppliercompliance.supplier.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A proposal as everybody in the suite may read it. */
@Schema(
        description =
                "A merge or split of suppliers, proposed by one authority and decided by another or by an operator.")
public record IdentityChangeView(
        @Schema(description = "The id of the proposal.") UUID id,
        IdentityChangeKind kind,

        @Schema(description = "The supplier that is merged away, or split off again.")
        UUID supplierId,

        @Schema(description = "The supplier that goes on.") UUID survivorId,

        @Schema(description = "Why it was proposed.", examples = "Same organisation number, registered twice.")
        String reason,

        IdentityChangeStatus status,

        @Schema(description = "Code of the authority that proposed it.", examples = "REGION-STOCKHOLM")
        String proposedBy,

        @Schema(description = "When it was proposed.") Instant proposedAt,

        @Schema(
                description = "Code of the authority that decided; null while open, and when an operator did.",
                examples = "REGION-SKANE")
        @Nullable
        String decidedBy,

        @Schema(description = "When it was confirmed, rejected or taken back; null while it is open.") @Nullable
        Instant decidedAt,

        @Schema(
                description = "Why it was rejected or taken back; null while it is open, and when it was confirmed.",
                examples = "The numbers differ.")
        @Nullable
        String decisionReason,

        @JsonIgnore long version)
        implements Versioned {}
