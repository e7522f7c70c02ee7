package org.suppliercompliance.criteria.riskanalysis;

/** What every risk analysis must speak about. */
public enum RiskArea {
    HUMAN_RIGHTS,
    LABOUR_RIGHTS,
    CHILD_LABOUR,
    ENVIRONMENT
}
