package org.suppliercompliance.criteria.sets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.TextPatterns;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** Choose a criterion version for a set. */
@Schema(description = "A criterion version in one use, mandatory or weighted with points.", examples = """
                {"criterionId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40", "version": 1, "use": "AWARD", "mandatory": false, "points": 6, "moment": "TENDER",
                 "importance": "HIGH", "milestones": [{"titles": {"en": "A committee of workers exists"}, "points": 2},
                 {"titles": {"en": "Workers elect their representatives"}, "points": 6}]}""")
public record AddLine(
        @NotNull @Schema(description = "The criterion.", examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e40")
        UUID criterionId,

        @Min(1) @Max(999_999) @Schema(description = "Its version.", examples = "1")
        int version,

        @NotNull @Schema(description = "Where it stands.", examples = "AWARD")
        CriterionUse use,

        @Schema(description = "Whether who does not meet it is out; never of an award criterion.", examples = "false")
        boolean mandatory,

        @Nullable
        @Min(1)
        @Max(100_000)
        @Schema(description = "The most points it gives; of award criteria only.", examples = "6")
        Integer points,

        @Nullable
        @Schema(
                description =
                        "When the proof is asked for. The criterion names a proof for that moment; without one the line is refused.",
                examples = "TENDER")
        ProofMoment moment,

        @Nullable
        @Size(max = 10)
        @Schema(
                description =
                        "Steps toward the goal, each with more points than the one before; the last one gives all.",
                maxItems = 10)
        List<@NotNull @Valid Milestone> milestones,

        @Nullable @Schema(description = "How much it matters to the buyer.", examples = "HIGH")
        Importance importance,

        @Nullable
        @Size(min = 1, max = 2000)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(
                description =
                        "Why it is mandatory though too little of the market can meet it (less than 50 % unless the operator set another share), or that is not assessed.",
                examples = "The law asks for it from 2028 on.")
        String mandatoryReason) {
    CriterionRef criterion() {
        return new CriterionRef(criterionId, version);
    }

    LineContent content() {
        return new LineContent(
                mandatory, points, moment, milestones == null ? List.of() : milestones, importance, mandatoryReason);
    }
}
