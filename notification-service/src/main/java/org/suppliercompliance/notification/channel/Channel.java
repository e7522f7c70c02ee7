package org.suppliercompliance.notification.channel;

/** The ways to reach somebody. */
public enum Channel {
    MAIL,
    WEBHOOK
}
