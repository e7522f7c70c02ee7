package org.suppliercompliance.supplier.declarations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site that is gone and one that is new, which are likely the same. A person decides. */
@Schema(
        description =
                "A site that is gone and one that is new, which are likely the same. A proposal: a person decides.")
public record LikelyRename(
        ComparedSite removed,
        ComparedSite added,

        @Schema(description = "How alike they are, in percent.", minimum = "0", maximum = "100", examples = "86")
        int score,

        @Schema(description = "What the likeness rests on.") List<Reason> why) {
    /** What the likeness rests on. */
    @Schema(description = "What the likeness of two sites rests on.")
    public enum Reason {
        SAME_ADDRESS,
        SIMILAR_ADDRESS,
        SIMILAR_NAME
    }
}
