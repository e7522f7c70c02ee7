package org.suppliercompliance.notification.sending;

/** How soon a person wants to be written to. */
public enum Pace {
    /** As soon as the authority's calendar allows. */
    IMMEDIATE,
    /** Once a day, together with all else of the day. */
    DAILY,
    /** Once a week, together with all else of the week. */
    WEEKLY
}
