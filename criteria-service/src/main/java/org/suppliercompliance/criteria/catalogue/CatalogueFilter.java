package org.suppliercompliance.criteria.catalogue;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.maturity.Maturity;

/** What the catalogue can be filtered by; filters narrow each other. */
public class CatalogueFilter {
    @QueryParam("theme")
    @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$")
    @Parameter(description = "The code of a theme; the themes under it count too.", example = "minerals")
    @Nullable
    String theme;

    @QueryParam("framework")
    @Pattern(regexp = "^[A-Z][A-Z0-9.-]{1,31}$")
    @Parameter(description = "The code of a framework.", example = "RBA-VAP")
    @Nullable
    String framework;

    @QueryParam("code")
    @Pattern(regexp = "^[A-Z0-9][A-Z0-9.-]{0,31}$")
    @Parameter(description = "The code of the criterion.", example = "RS4")
    @Nullable
    String code;

    @QueryParam("use")
    @Parameter(description = "A use the criterion allows.", example = "AWARD")
    @Nullable
    CriterionUse use;

    @QueryParam("category")
    @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
    @Parameter(
            description =
                    "A product category: the criteria made for it or for what it is a part of, and those that fit all.",
            example = "TABLETS")
    @Nullable
    String category;

    @QueryParam("proofKind")
    @Parameter(description = "A kind of proof that verifies the criterion.", example = "CERTIFICATE")
    @Nullable
    ProofKind proofKind;

    @QueryParam("status")
    @Parameter(description = "Where the version stands.", example = "PUBLISHED")
    @Nullable
    CriterionStatus status;

    @QueryParam("dimension")
    @Parameter(description = "The side of sustainability.", example = "SOCIAL")
    @Nullable
    Dimension dimension;

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(
            description = "Words or beginnings of words of the title or the text, in any language; all must be there.",
            example = "risk analy")
    @Nullable
    String q;

    @QueryParam("advice")
    @Parameter(
            description =
                    "What follows from the market's maturity today, as in `maturity.advice`; for those who may read the maturity.",
            example = "MAY_BE_MANDATORY")
    Maturity.@Nullable Advice advice;

    public CatalogueFilter() {}

    @Nullable
    String theme() {
        return theme;
    }

    @Nullable
    String framework() {
        return framework;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    CriterionUse use() {
        return use;
    }

    @Nullable
    String category() {
        return category;
    }

    @Nullable
    ProofKind proofKind() {
        return proofKind;
    }

    @Nullable
    CriterionStatus status() {
        return status;
    }

    @Nullable
    Dimension dimension() {
        return dimension;
    }

    @Nullable
    String q() {
        return q;
    }

    Maturity.@Nullable Advice advice() {
        return advice;
    }
}
