package org.suppliercompliance.supplier.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two dates of a non-compliance. */
@Schema(description = "Which of the two dates of a non-compliance: that of its plan, or that of its correction.")
public enum CaseClock {
    PLAN,
    CORRECTION
}
