package org.suppliercompliance.criteria.library;

/** The life of one version of a reference document. */
public enum DocumentStatus {
    DRAFT,
    PUBLISHED,
    RETIRED
}
