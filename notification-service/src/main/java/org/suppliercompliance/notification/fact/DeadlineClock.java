package org.suppliercompliance.notification.fact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which date a fact is about: one of a case's two, or that of a supplier report. */
@Schema(
        description =
                "Which date it is: that of a case's corrective-action plan, that of its correction, or that of a supplier report.")
public enum DeadlineClock {
    PLAN,
    CORRECTION,
    REPORT
}
