package org.suppliercompliance.criteria.consultations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a participant says about a criterion. */
@Schema(
        description =
                "Whether a participant can meet a criterion: as a whole, in part, or not. Only CAN counts as meeting it.")
public enum Capability {
    CAN,
    PARTLY,
    CANNOT
}
