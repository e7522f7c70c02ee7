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
        UUID id,
        @Schema(examples = "SWEDISH-REGIONS") String network,
        @Schema(examples = "ICT") String category,

        @Schema(description = "The authority that followed it.", examples = "REGION-STOCKHOLM")
        String authority,

        LocalDate heldOn,
        @Schema(examples = "Half-year follow-up of laptops") String title,

        @Schema(examples = "Two of three resellers map their assembly sites now.")
        String note,

        @Nullable UUID analysisId,
        Instant createdAt)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }
}
