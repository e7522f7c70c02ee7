package org.suppliercompliance.criteria.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of reference document it is. */
@Schema(description = "What kind of reference document it is.")
public enum DocumentKind {
    CODE_OF_CONDUCT,
    CLAUSE_SET,
    ASSESSMENT_TEMPLATE,
    METHOD
}
