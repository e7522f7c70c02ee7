package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody did with a file of a case. */
@Schema(description = "What was done with a piece of evidence: who did what when.")
public record CaseFileEntry(
        @Schema(description = "What was done.") CaseFileAct act,

        @Schema(description = "The evidence; it can be read by its id.")
        UUID evidenceId,

        @Schema(description = "When.") Instant recordedAt,

        @Schema(
                description = "Who: a token subject.",
                examples = {"5f0c2a3e"})
        String recordedBy,

        @Schema(
                description = "The reason of a withdrawal, or what was said with a verification.",
                examples = {"Compared with the wage lists of the same weeks"})
        @Nullable
        String note) {}
