package org.suppliercompliance.supplier.contracts;

/** What moved a contract's period. */
public enum PeriodAct {
    /** An option was used. */
    EXTENSION,
    /** A follow-on contract goes on from it; its own period stays. */
    RENEWAL,
    /** It ends before its time. */
    EARLY_END,
    /** A buyer corrected it. */
    CORRECTION,
    /** A later notice says otherwise. */
    NOTICE
}
