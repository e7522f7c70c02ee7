package org.suppliercompliance.criteria.riskanalysis;

/** The two classes of minerals: even one that is no conflict mineral can be a high-risk mineral. */
public enum MineralClass {
    CONFLICT,
    HIGH_RISK
}
