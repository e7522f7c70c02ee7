package org.suppliercompliance.audit.noncompliance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a case, from its own records. */
@Schema(description = "Everything that was done in a case, in order; the first 1,000 acts at the most.")
record HistoryView(
        @Schema(description = "The acts, the first one first.", maxItems = 1000)
        List<HistoryEntry> items,

        @Schema(
                description =
                        "What was done with the evidence of the case that the caller may see, in order; the first 1,000 at the most.",
                maxItems = 1000)
        List<CaseFileEntry> evidence) {}
