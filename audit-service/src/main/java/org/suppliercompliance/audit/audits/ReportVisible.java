package org.suppliercompliance.audit.audits;

/** How far what a supplier has reported was visible on the shop floor. */
public enum ReportVisible {
    FULLY,
    PARTLY,
    NOT_AT_ALL
}
