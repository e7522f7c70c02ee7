package org.suppliercompliance.supplier.risk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a score is known. */
@Schema(
        description =
                "ASSESSED: every factor that weighs has a value. PARTLY_ASSESSED: some have, and their weights carry the score alone. NOT_ASSESSED: no factor of a country has, so there is no score.")
public enum RiskState {
    /** Every factor that weighs was assessed. */
    ASSESSED,
    /** Some were; their weights carry the score alone. */
    PARTLY_ASSESSED,
    /** No factor of a country was: there is no number. */
    NOT_ASSESSED
}
