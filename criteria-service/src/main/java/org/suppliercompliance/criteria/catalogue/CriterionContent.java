package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a criterion says. Stored as one document, frozen as one.
 *
 * @param theme the code of the theme
 * @param titles the title per language
 * @param texts the text per language, or null
 * @param legalBasis the rules it stands on
 * @param uses where in a procurement it can stand
 * @param proofs what verifies it; alternatives
 * @param effort what gathering the proof costs a tenderer, or null when nobody has judged it
 * @param categories the product categories it fits; none: it fits all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionContent(
        String theme,
        Labels titles,
        @Nullable LongTexts texts,
        List<LegalBasis> legalBasis,
        List<CriterionUse> uses,
        List<Proof> proofs,
        @Nullable Effort effort,
        List<String> categories) {
    public CriterionContent {
        legalBasis = List.copyOf(legalBasis);
        uses = uses.stream().distinct().sorted().toList();
        proofs = List.copyOf(proofs);
        // Content from before there were categories has none.
        categories = categories == null
                ? List.of()
                : categories.stream().distinct().sorted().toList();
    }

    /** Whether somebody who is asked to meet the one is asked to meet the other: the same words, on the same basis, proven alike. */
    boolean asksTheSame(CriterionContent other) {
        return titles.equals(other.titles)
                && Objects.equals(texts, other.texts)
                && legalBasis.equals(other.legalBasis)
                && proofs.equals(other.proofs);
    }

    /** The codes of the ILO conventions it names. */
    @JsonIgnore
    public List<String> iloConventions() {
        return legalBasis.stream()
                .filter(basis -> basis.kind() == LegalBasisKind.ILO_CONVENTION)
                .map(basis -> basis.reference() == null ? "" : basis.reference())
                .toList();
    }
}
