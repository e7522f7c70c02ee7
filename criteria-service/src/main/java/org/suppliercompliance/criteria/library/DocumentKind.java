package org.suppliercompliance.criteria.library;

/** What kind of reference document it is. */
public enum DocumentKind {
    CODE_OF_CONDUCT,
    CLAUSE_SET,
    ASSESSMENT_TEMPLATE,
    METHOD
}
