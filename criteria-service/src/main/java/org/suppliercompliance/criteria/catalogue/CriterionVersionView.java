package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** One version of a criterion, whole. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "CriterionVersion",
        description = "One version of a criterion. Its content never changes once it is published.")
public record CriterionVersionView(
        @Schema(description = "The criterion it is a version of.")
        UUID criterionId,

        @Schema(description = "The code of the criterion.", examples = "RS4", maxLength = 32)
        String code,

        @Schema(description = "The framework it is taken from.", examples = "REGION-STOCKHOLM-ICT", maxLength = 32)
        @Nullable
        String framework,

        @Schema(
                description = "The owning authority; absent for what ships with the suite.",
                examples = "REGION-STOCKHOLM",
                maxLength = 32)
        @Nullable
        String authority,

        @JsonProperty("version")
        @Schema(description = "The number of the version, from 1.", examples = "1", minimum = "1")
        int number,

        @Schema(description = "Where it stands.", examples = "PUBLISHED")
        CriterionStatus status,

        @Schema(description = "The code of the theme.", examples = "process-chemicals", maxLength = 40)
        String theme,

        @Schema(description = "The side of sustainability, from the theme.", examples = "SOCIAL")
        Dimension dimension,

        @Schema(description = "The title per language.") Labels titles,

        @Schema(description = "The text per language.") @Nullable
        LongTexts texts,

        @Schema(description = "The rules it stands on.", maxItems = 20)
        List<LegalBasis> legalBasis,

        @Schema(description = "Where in a procurement it can stand.", maxItems = 4)
        List<CriterionUse> uses,

        @Schema(description = "What verifies it; alternatives.", maxItems = 20)
        List<Proof> proofs,

        @Schema(
                description = "What gathering the proof costs a tenderer; absent when nobody has judged it.",
                examples = "HIGH")
        @Nullable
        Effort effort,

        @Schema(
                description = "The product categories it fits; none: it fits all.",
                maxItems = 20,
                examples = "[\"TABLETS\"]")
        List<String> categories,

        @Schema(
                description = "Where a shipped criterion is taken from.",
                maxLength = 500,
                examples =
                        "Make ICT Fair: Socially responsible public procurement of ICT equipment in Sweden (Region Stockholm)")
        @Nullable
        String source,

        @Schema(description = "When the draft was made.") Instant createdAt,

        @Schema(description = "When it was published.") @Nullable
        Instant publishedAt,

        @Schema(description = "When it was retired.") @Nullable
        Instant retiredAt,

        @JsonIgnore @Schema(hidden = true) long revision)
        implements Versioned {
    static CriterionVersionView of(CriterionVersion version) {
        CriterionContent content = version.content;
        return new CriterionVersionView(
                version.criterionId,
                version.code,
                version.framework,
                version.authority,
                version.number,
                version.status,
                version.theme,
                version.dimension,
                content.titles(),
                content.texts(),
                content.legalBasis(),
                content.uses(),
                content.proofs(),
                content.effort(),
                content.categories(),
                version.source,
                version.createdAt,
                version.publishedAt,
                version.retiredAt,
                version.revision);
    }

    @Override
    @JsonIgnore
    public long version() {
        return revision;
    }
}
