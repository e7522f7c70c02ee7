package org.suppliercompliance.criteria.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who writes a document: one authority, or the members of a network together. */
@Schema(
        description =
                "Who writes a document: one authority, or the members of a network together, who all see its drafts.")
public enum DocumentOwner {
    AUTHORITY,
    NETWORK
}
