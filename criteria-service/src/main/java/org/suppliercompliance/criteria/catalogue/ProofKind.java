package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a proof is. */
@Schema(description = "What a proof is.")
public enum ProofKind {
    CERTIFICATE,
    AUDIT_REPORT,
    REPORT,
    PROTOCOL,
    POLICY,
    SELF_ASSESSMENT,
    DESCRIPTION,
    LIST,
    MEMBERSHIP,
    OTHER
}
