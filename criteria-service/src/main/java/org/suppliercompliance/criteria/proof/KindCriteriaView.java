package org.suppliercompliance.criteria.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which criteria a kind satisfies on a day. */
@Schema(description = "Which criteria a kind satisfies on a day.")
public record KindCriteriaView(
        @Schema(description = "The code of the kind.", examples = "TCO-CERTIFIED-8", maxLength = 40)
        String kind,

        @Schema(description = "The day it was asked for.", examples = "2026-11-23")
        LocalDate on,

        @Schema(description = "Whose statements counted besides the suite's.", examples = "OSLO", maxLength = 32)
        @Nullable
        String authority,

        @Schema(description = "The criteria, by framework and code.", maxItems = 1000)
        List<SatisfiedCriterion> criteria) {

    /** A criterion that is satisfied. */
    @Schema(description = "A criterion that a proof of the kind satisfies.")
    public record SatisfiedCriterion(
            @Schema(description = "The criterion that is satisfied.")
            UUID criterionId,

            @Schema(description = "The framework it is taken from.", examples = "REGION-STOCKHOLM-ICT", maxLength = 32)
            @Nullable
            String framework,

            @Schema(description = "Its code.", examples = "RS7", maxLength = 32)
            String code,

            @Schema(description = "The first version.", examples = "1", minimum = "1")
            int fromVersion,

            @Schema(description = "The last version; null: later ones too.", examples = "1", minimum = "1") @Nullable
            Integer toVersion,

            @Schema(
                    description = "The chain of kinds from the one asked for to the one that covers the criterion.",
                    maxItems = 1000,
                    examples = "[\"TCO-CERTIFIED-8\"]")
            List<@jakarta.validation.constraints.Size(max = 40) String> through,

            @Schema(description = "The statement of coverage.")
            UUID coverageId,

            @Schema(description = "Where that is said.", examples = "Make ICT Fair (Region Stockholm)", maxLength = 500)
            String source) {}
}
