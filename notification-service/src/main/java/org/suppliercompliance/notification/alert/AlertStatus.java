package org.suppliercompliance.notification.alert;

/** Where an alert stands. */
public enum AlertStatus {
    RAISED,
    ACKNOWLEDGED,
    /** The date was moved or the case was over before it was told. */
    CANCELLED
}
