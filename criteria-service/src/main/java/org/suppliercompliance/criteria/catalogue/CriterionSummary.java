package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.maturity.Maturity;

/** One line of the catalogue: a version of a criterion. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One line of the catalogue: a version of a criterion.")
public record CriterionSummary(
        @Schema(description = "The id of the criterion.") UUID id,

        @Schema(description = "The stable code.", examples = "RS4", maxLength = 32)
        String code,

        @Schema(description = "The number of the version.", examples = "1", minimum = "1")
        int version,

        @Schema(description = "The framework it is taken from.", examples = "REGION-STOCKHOLM-ICT", maxLength = 32)
        @Nullable
        String framework,

        @Schema(
                description = "The owning authority; absent for what ships with the suite.",
                examples = "REGION-STOCKHOLM",
                maxLength = 32)
        @Nullable
        String authority,

        @Schema(description = "Where the version stands.", examples = "PUBLISHED")
        CriterionStatus status,

        @Schema(description = "The code of the theme.", examples = "process-chemicals", maxLength = 40)
        String theme,

        @Schema(description = "The side of sustainability.", examples = "SOCIAL")
        Dimension dimension,

        @Schema(
                description = "The title in the language asked for, else in English.",
                maxLength = 300,
                examples = "Risk analysis")
        String title,

        @Schema(description = "The title per language.") Labels titles,

        @Schema(description = "Where in a procurement it can stand.", maxItems = 4)
        List<CriterionUse> uses,

        @Schema(description = "What gathering the proof costs a tenderer.", examples = "HIGH") @Nullable
        Effort effort,

        @Schema(
                description = "The product categories it fits; none: it fits all.",
                maxItems = 20,
                examples = "[\"TABLETS\"]")
        List<String> categories,

        @Schema(
                description =
                        "How much of the market can meet it today; told to managers, buyers and integrators of authorities only.")
        @Nullable
        Maturity maturity) {
    static CriterionSummary of(CriterionLine line, Locale language) {
        CriterionContent content = line.content();
        return new CriterionSummary(
                line.criterionId(),
                line.code(),
                line.number(),
                line.framework(),
                line.authority(),
                line.status(),
                content.theme(),
                line.dimension(),
                content.titles().in(language),
                content.titles(),
                content.uses(),
                content.effort(),
                content.categories(),
                line.maturity());
    }
}
