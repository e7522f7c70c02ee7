package org.suppliercompliance.supplier.profile;

/** What a place in a supplier's organisation is there for. Who fills it stands in the address book of the notification service. */
public enum ContactFunction {
    MANAGEMENT,
    SALES,
    CONTRACT,
    SUSTAINABILITY,
    SUPPLY_CHAIN,
    QUALITY,
    WHISTLEBLOWING
}
