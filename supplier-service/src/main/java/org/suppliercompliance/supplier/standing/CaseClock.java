package org.suppliercompliance.supplier.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two dates of a non-compliance, and the one of a supplier report. */
@Schema(
        description =
                "Which date: of a non-compliance that of its plan or of its correction, or that of a supplier report.")
public enum CaseClock {
    PLAN,
    CORRECTION,
    REPORT
}
