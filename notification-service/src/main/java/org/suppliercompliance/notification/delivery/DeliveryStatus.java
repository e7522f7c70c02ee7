package org.suppliercompliance.notification.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a delivery stands. */
@Schema(
        description =
                "Where a delivery stands. PENDING: it waits for its next attempt, or is being sent. DELIVERED: the other side took it. DEAD: it was given up; a resend sends it again while what it tells counts. CANCELLED: it is not to be sent any more.")
public enum DeliveryStatus {
    /** Waiting for its next attempt, or being sent. */
    PENDING,
    /** The other side took it. */
    DELIVERED,
    /** Given up: visible, and sent again by a resend while what it tells counts. */
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
