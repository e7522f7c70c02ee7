package org.suppliercompliance.criteria.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Write a revision: a new version, as a draft; the published one stands until the new one is published. */
@Schema(description = "A revision: a new version as a draft. The published one stands until the new one is published.")
public record ReviseCriterion(
        @NotNull
        @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$")
        @Schema(
                description = "The code of the theme, see /themes; it brings the dimension.",
                examples = "risk-assessment")
        String theme,

        @NotNull @Valid @Schema(description = "The title, in at least one language; English before publication.")
        Labels titles,

        @Valid @Schema(description = "The text at length, where there is one.") @Nullable
        LongTexts texts,

        @Size(max = 20) @Schema(description = "The rules it stands on.", maxItems = 20) @Nullable
        List<@NotNull @Valid LegalBasis> legalBasis,

        @Size(max = 4)
        @Schema(description = "Where in a procurement it can stand; several at once.", maxItems = 4)
        @Nullable
        List<@NotNull CriterionUse> uses,

        @Size(max = 20)
        @Schema(description = "What verifies it, as alternatives; mandatory before publication.", maxItems = 20)
        @Nullable
        List<@NotNull @Valid Proof> proofs,

        @Schema(description = "What gathering the proof costs a tenderer.", examples = "MEDIUM") @Nullable
        Effort effort,

        @Size(max = 20)
        @Schema(
                description = "The product categories it fits; none: it fits all.",
                maxItems = 20,
                examples = "[\"TABLETS\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$") String> categories) {
    CriterionContent content() {
        return new CriterionContent(
                theme,
                titles,
                texts,
                legalBasis == null ? List.of() : legalBasis,
                uses == null ? List.of() : uses,
                proofs == null ? List.of() : proofs,
                effort,
                categories == null ? List.of() : categories);
    }
}
