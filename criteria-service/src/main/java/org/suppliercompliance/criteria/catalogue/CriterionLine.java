package org.suppliercompliance.criteria.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.maturity.AskedCriterion;
import org.suppliercompliance.criteria.maturity.Maturity;

/**
 * A row of the catalogue's list, with its place in the order.
 *
 * @param maturity how much of the market can meet it today; null for who may not read that
 */
record CriterionLine(
        UUID versionId,
        String sortKey,
        UUID criterionId,
        String code,
        @Nullable String framework,
        @Nullable String authority,
        int number,
        CriterionStatus status,
        Dimension dimension,
        CriterionContent content,
        @Nullable Maturity maturity) {
    AskedCriterion key() {
        return new AskedCriterion(criterionId, number);
    }

    CriterionLine with(@Nullable Maturity found) {
        return new CriterionLine(
                versionId, sortKey, criterionId, code, framework, authority, number, status, dimension, content, found);
    }
}
