package org.suppliercompliance.supplier.risk;

/** What has a score. */
public enum RiskKind {
    SITE,
    CONTRACT,
    SUPPLIER
}
