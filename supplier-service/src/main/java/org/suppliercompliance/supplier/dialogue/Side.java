package org.suppliercompliance.supplier.dialogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which side of a meeting. */
@Schema(description = "Which side of a meeting.")
public enum Side {
    AUTHORITY,
    SUPPLIER
}
