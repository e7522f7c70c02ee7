package org.suppliercompliance.audit.externalreports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the read log, for the owner. */
@Schema(description = "Who of the other authorities read what of a shared report, when.")
record ReportReadView(
        @Schema(description = "The id of the line.") UUID id,

        @Schema(
                description = "The reader's authority.",
                examples = {"REGION-SKANE"})
        String authority,

        @Schema(
                description = "Who read it: a token subject.",
                examples = {"9e4b17d2"})
        String readBy,

        @Schema(description = "What was read.") ReportReadKind what,
        @Schema(description = "When.") Instant readAt) {}
