package org.suppliercompliance.criteria.catalogue;

/** Where in a procurement a criterion can stand; one criterion may stand in several places at once. */
public enum CriterionUse {
    SELECTION,
    AWARD,
    CONTRACT_CLAUSE,
    TECHNICAL_SPECIFICATION
}
