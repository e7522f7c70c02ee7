package org.suppliercompliance.criteria.riskanalysis;

/** The life of one version of a risk analysis. */
public enum RiskAnalysisStatus {
    DRAFT,
    PUBLISHED
}
