package org.suppliercompliance.criteria.proof;

import java.util.UUID;

/** One version of a criterion. */
public record CriterionRef(UUID criterionId, int version) {}
