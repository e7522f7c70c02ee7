package org.suppliercompliance.criteria.catalogue;

/** The kind of rule a criterion stands on. */
public enum LegalBasisKind {
    ILO_CONVENTION,
    NATIONAL_LAW_OF_PRODUCTION_COUNTRY,
    OTHER
}
