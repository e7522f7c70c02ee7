package org.suppliercompliance.supplier.risk;

/** How much of a score is known. */
public enum RiskState {
    /** Every factor that weighs was assessed. */
    ASSESSED,
    /** Some were; their weights carry the score alone. */
    PARTLY_ASSESSED,
    /** No factor of a country was: there is no number. */
    NOT_ASSESSED
}
