package org.suppliercompliance.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an alert stands. */
@Schema(
        description =
                "Where an alert stands. RAISED: nobody has acknowledged it. ACKNOWLEDGED: somebody takes care of it. CANCELLED: it counts no more, or somebody else is told instead.")
public enum AlertStatus {
    RAISED,
    ACKNOWLEDGED,
    /** The date was moved or the case was over before it was told. */
    CANCELLED
}
