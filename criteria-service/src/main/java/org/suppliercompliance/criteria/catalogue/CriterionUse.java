package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where in a procurement a criterion can stand; one criterion may stand in several places at once. */
@Schema(description = "Where in a procurement a criterion can stand. Only as AWARD it gives points.")
public enum CriterionUse {
    SELECTION,
    AWARD,
    CONTRACT_CLAUSE,
    TECHNICAL_SPECIFICATION
}
