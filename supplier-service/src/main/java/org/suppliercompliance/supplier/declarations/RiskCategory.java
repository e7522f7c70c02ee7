package org.suppliercompliance.supplier.declarations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a risk at a site is about. */
@Schema(description = "What a risk at a site is about.")
public enum RiskCategory {
    HUMAN_RIGHTS,
    LABOUR_RIGHTS,
    CHILD_LABOUR,
    FORCED_LABOUR,
    FREEDOM_OF_ASSOCIATION,
    WORKING_TIME,
    GENDER_INEQUALITY,
    HEALTH_AND_SAFETY,
    ENVIRONMENT,
    CORRUPTION,
    MINERALS,
    OTHER
}
