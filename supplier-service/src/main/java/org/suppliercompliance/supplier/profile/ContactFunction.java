package org.suppliercompliance.supplier.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a place in a supplier's organisation is there for. Who fills it stands in the address book of the notification service. */
@Schema(
        description =
                "What a place in a supplier's organisation is there for. Who fills it stands in the address book of the notification service.")
public enum ContactFunction {
    MANAGEMENT,
    SALES,
    CONTRACT,
    SUSTAINABILITY,
    SUPPLY_CHAIN,
    QUALITY,
    WHISTLEBLOWING
}
