package org.suppliercompliance.notification.sending;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon a person wants to be written to. */
@Schema(
        description =
                "How soon a person is written to. IMMEDIATE: as soon as the authority's calendar allows. DAILY, WEEKLY: in one mail with all else of the day or of the week.")
public enum Pace {
    /** As soon as the authority's calendar allows. */
    IMMEDIATE,
    /** Once a day, together with all else of the day. */
    DAILY,
    /** Once a week, together with all else of the week. */
    WEEKLY
}
