package org.suppliercompliance.criteria.catalogue;

import java.util.UUID;

/** One version of a criterion. */
public record CriterionRef(UUID criterionId, int version) {}
