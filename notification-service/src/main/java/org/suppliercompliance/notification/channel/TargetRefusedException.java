package org.suppliercompliance.notification.channel;

/** The address of an endpoint may not be called. The message says why, in words for the person who registered it. */
public final class TargetRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    TargetRefusedException(String reason) {
        super(reason);
    }

    /** Why, for a person. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
