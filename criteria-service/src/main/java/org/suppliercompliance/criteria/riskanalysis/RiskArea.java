package org.suppliercompliance.criteria.riskanalysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every risk analysis must speak about. */
@Schema(description = "What every published risk analysis must speak about.")
public enum RiskArea {
    HUMAN_RIGHTS,
    LABOUR_RIGHTS,
    CHILD_LABOUR,
    ENVIRONMENT
}
