package org.suppliercompliance.criteria.consultations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the market is asked. */
@Schema(
        description =
                "How the market is asked. ONE_TO_ONE holds the answers one supplier gave in such a meeting; the meeting itself and its next date stand in the dialogue log of the supplier service.")
public enum ConsultationKind {
    OPEN_MEETING,
    ONE_TO_ONE,
    RFI,
    ROUNDTABLE,
    DIALOGUE_CONFERENCE;

    /** Whether its next date is kept here, and it is stated to the others: one-to-one meetings are the supplier service's. */
    boolean isKeptHere() {
        return switch (this) {
            case ONE_TO_ONE -> false;
            case OPEN_MEETING, RFI, ROUNDTABLE, DIALOGUE_CONFERENCE -> true;
        };
    }

    /** Whether it comes every year, and is reminded of every year until it is held again. */
    boolean isYearly() {
        return switch (this) {
            case DIALOGUE_CONFERENCE -> true;
            case OPEN_MEETING, ONE_TO_ONE, RFI, ROUNDTABLE -> false;
        };
    }
}
