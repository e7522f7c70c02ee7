package org.suppliercompliance.supplier.leverage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How large a sum is, and no more: a band from an amount ends below ten times it, and the last has no end. */
@Schema(
        description =
                "How large a sum is, in units of its currency: a FROM band ends below ten times its name, and FROM_1_BILLION has no end.")
public enum ValueBand {
    UNDER_1_MILLION,
    FROM_1_MILLION,
    FROM_10_MILLION,
    FROM_100_MILLION,
    FROM_1_BILLION
}
