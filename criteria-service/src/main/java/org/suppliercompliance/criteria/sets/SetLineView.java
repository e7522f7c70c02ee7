package org.suppliercompliance.criteria.sets;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshot;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.Dimension;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.ProofMoment;

/** A line of a set: a criterion version in one use. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CriteriaSetLine", description = "A line of a set: a criterion version in one use.")
public record SetLineView(
        @Schema(description = "The id of the line.") UUID id,

        @Schema(description = "The criterion that was chosen.")
        UUID criterionId,

        @JsonProperty("version") @Schema(description = "The version of the criterion.", minimum = "1", examples = "1")
        int number,

        @Schema(description = "The code of the criterion.", examples = "RS4", maxLength = 32)
        String code,

        @Schema(
                description = "The framework the criterion is taken from; absent when it is from none.",
                examples = "REGION-STOCKHOLM-ICT",
                maxLength = 32)
        @Nullable
        String framework,

        Labels titles,
        Dimension dimension,
        CriterionUse use,

        @Schema(description = "Whether who does not meet it is out; never of an award criterion.")
        boolean mandatory,

        @Schema(description = "The most points it gives; of award criteria only.", minimum = "1", examples = "6")
        @Nullable
        Integer points,

        @Schema(description = "When its proof is asked for.") @Nullable
        ProofMoment moment,

        @Schema(description = "The steps toward the goal, in order.", maxItems = 10)
        List<Milestone> milestones,

        @Schema(description = "How much it matters to the buyer.") @Nullable
        Importance importance,

        @Schema(
                description =
                        "Why it is mandatory though too little of the market can meet it (less than 50 % unless the operator set another share), or that is not assessed.",
                maxLength = 2000,
                examples = "The law asks for it from 2028 on.")
        @Nullable
        String mandatoryReason,

        @JsonIgnore @Schema(hidden = true) long revision)
        implements Versioned {
    static SetLineView of(SetLine line, CriterionSnapshot criterion) {
        LineContent content = line.content();
        return new SetLineView(
                line.id(),
                line.criterion().criterionId(),
                line.criterion().version(),
                criterion.code(),
                criterion.framework(),
                criterion.content().titles(),
                criterion.dimension(),
                line.use(),
                content.mandatory(),
                content.points(),
                content.moment(),
                content.milestones(),
                content.importance(),
                content.mandatoryReason(),
                line.revision());
    }

    @Override
    @JsonIgnore
    public long version() {
        return revision;
    }
}
