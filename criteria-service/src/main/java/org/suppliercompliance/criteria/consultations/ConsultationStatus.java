package org.suppliercompliance.criteria.consultations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a consultation; each state knows what may follow it. */
@Schema(
        description =
                "Where a consultation stands. PLANNED: its days and criteria can change. HELD: participants may answer. CLOSED: no more answers, and those that stand count in the market. CANCELLED: its answers count nowhere.")
public enum ConsultationStatus {
    PLANNED,
    HELD,
    CLOSED,
    CANCELLED;

    boolean mayBecome(ConsultationStatus next) {
        return switch (this) {
            case PLANNED -> next == HELD || next == CANCELLED;
            case HELD -> next == CLOSED || next == CANCELLED;
            case CLOSED, CANCELLED -> false;
        };
    }

    /** Whether participants may answer: from when it began until it is closed. */
    boolean takesAnswers() {
        return this == HELD;
    }

    boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
