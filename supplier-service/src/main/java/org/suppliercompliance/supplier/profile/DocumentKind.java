package org.suppliercompliance.supplier.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of document it is. */
@Schema(description = "What kind of document it is.")
public enum DocumentKind {
    CERTIFICATE,
    POLICY,
    REPORT,
    DECLARATION,
    OTHER
}
