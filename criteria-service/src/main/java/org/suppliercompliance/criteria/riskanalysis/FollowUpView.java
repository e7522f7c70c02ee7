package org.suppliercompliance.criteria.riskanalysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A note of following a category. It is never rewritten: what turns out otherwise is the next note. */
@Schema(description = "What was seen while following a category; never rewritten.")
public record FollowUpView(
        @Schema(description = "The id of the note.") UUID id,

        @Schema(description = "The network the category is in.", examples = "SWEDISH-REGIONS")
        String network,

        @Schema(description = "The category that was followed.", examples = "ICT")
        String category,

        @Schema(description = "The authority that followed it.", examples = "REGION-STOCKHOLM")
        String authority,

        @Schema(description = "The day it was seen.") LocalDate heldOn,

        @Schema(description = "What it is about.", examples = "Half-year follow-up of laptops")
        String title,

        @Schema(description = "What was seen.", examples = "Two of three resellers map their assembly sites now.")
        String note,

        @Schema(
                description =
                        "The published risk analysis that it follows up: of the category, a part of it, or what it is a part of; null: none.")
        @Nullable
        UUID analysisId,

        @Schema(description = "When it was recorded.") Instant createdAt)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }
}
