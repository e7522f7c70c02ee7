package org.suppliercompliance.criteria.consultations;

/** The life of a consultation; each state knows what may follow it. */
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
