package org.suppliercompliance.supplier.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a document stands on a day. */
@Schema(
        description =
                "How a document stands, by the date in the zone of the authority that registered it: the first and the last day of its validity are days of it. WITHDRAWN is so whatever the date.")
public enum DocumentState {
    NOT_YET_VALID,
    VALID,
    EXPIRED,
    WITHDRAWN
}
