package org.suppliercompliance.criteria.riskanalysis;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two classes of minerals: even one that is no conflict mineral can be a high-risk mineral. */
@Schema(
        description =
                "The class of a mineral: a conflict mineral, or a high-risk mineral, which can be one that is no conflict mineral.")
public enum MineralClass {
    CONFLICT,
    HIGH_RISK
}
