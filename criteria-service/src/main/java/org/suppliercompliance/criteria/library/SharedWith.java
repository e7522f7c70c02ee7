package org.suppliercompliance.criteria.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may read a document once it is published. */
@Schema(
        description =
                "Who may read a document once it is published, besides its owner: the members of its network, or every caller.")
public enum SharedWith {
    NETWORK,
    ALL
}
