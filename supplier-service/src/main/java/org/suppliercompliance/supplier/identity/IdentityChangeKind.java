package org.suppliercompliance.supplier.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is proposed. */
@Schema(description = "MERGE: the supplier goes on as another one. SPLIT: a merged supplier stands for itself again.")
public enum IdentityChangeKind {
    /** The supplier goes on as another one. */
    MERGE,
    /** A merged supplier stands for itself again. */
    SPLIT
}
