package org.suppliercompliance.notification.delivery;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** Waiting for its next attempt, or being sent. */
    PENDING,
    /** The other side took it. */
    DELIVERED,
    /** Given up: visible, and sent again by a resend. */
    DEAD,
    /** Not to be sent any more: the date was moved, the case is over, or the person was erased. */
    CANCELLED;

    /** Whether it may be sent again on request. */
    boolean mayBeResent() {
        return switch (this) {
            case DELIVERED, DEAD -> true;
            case PENDING, CANCELLED -> false;
        };
    }
}
