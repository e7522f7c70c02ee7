package org.suppliercompliance.audit.audits;

/** What an audit looked at, from what is written down to what is done. */
public enum Examined {
    /** What the supplier says that it wants, as a code of conduct. */
    POLICIES,
    /** Who does what when, so that it comes true. */
    ROUTINES,
    /** What shows that it was done, as time sheets and contracts of employment. */
    RECORDS,
    /** What workers and managers say. */
    INTERVIEWS,
    /** What is seen on the site. */
    SHOP_FLOOR
}
