package org.suppliercompliance.supplier.contracts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moved a contract's period. */
@Schema(
        description =
                "What moved the period. EXTENSION: an option was used. RENEWAL: a follow-on contract was made; its own period stays. EARLY_END: it ends before its time. CORRECTION: a buyer changed it. NOTICE: a later notice says otherwise.")
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
