package org.suppliercompliance.chassis.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the feed. */
@Schema(description = "One page of the change feed.")
public record ChangePage(
        @Schema(description = "The changes, oldest first.") List<Change> items,

        @Schema(
                description =
                        "The cursor to go on from, always present: keep it, and send it as `after` now or later. Opaque.",
                maxLength = 80)
        String next,

        @Schema(description = "Whether more changes are waiting behind this page.")
        boolean more) {}
