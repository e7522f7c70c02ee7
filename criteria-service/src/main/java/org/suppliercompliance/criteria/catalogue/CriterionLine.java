package org.suppliercompliance.criteria.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the catalogue's list, with its place in the order. */
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
        CriterionContent content) {}
