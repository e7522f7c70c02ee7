package org.suppliercompliance.audit.sharing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the read log, for the owner. */
@Schema(description = "Who of the other authorities read what of an audit, when.")
record AuditReadView(
        @Schema(description = "The id of the line.") UUID id,

        @Schema(
                description = "The reader's authority.",
                examples = {"REGION-SKANE"})
        String authority,

        @Schema(
                description = "Who read it: a token subject.",
                examples = {"9e4b17d2"})
        String readBy,

        @Schema(description = "What was read.") ReadKind what,

        @Schema(description = "The evidence, when a single piece of it was read.") @Nullable
        UUID evidenceId,

        @Schema(description = "When.") Instant readAt) {}
