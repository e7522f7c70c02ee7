package org.suppliercompliance.criteria.riskanalysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of one version of a risk analysis. */
@Schema(
        description =
                "Where a version stands. DRAFT: only its authority sees it. PUBLISHED: every caller may read it, and it never changes.")
public enum RiskAnalysisStatus {
    DRAFT,
    PUBLISHED
}
