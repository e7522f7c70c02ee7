package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kind of rule a criterion stands on. */
@Schema(description = "The kind of rule that a criterion stands on.")
public enum LegalBasisKind {
    ILO_CONVENTION,
    NATIONAL_LAW_OF_PRODUCTION_COUNTRY,
    OTHER
}
