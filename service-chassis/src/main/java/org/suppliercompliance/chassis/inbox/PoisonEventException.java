package org.suppliercompliance.chassis.inbox;

/** The event can never be applied as it is; the message says why, without personal data. */
public final class PoisonEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonEventException(String reason) {
        super(reason);
    }

    public PoisonEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
