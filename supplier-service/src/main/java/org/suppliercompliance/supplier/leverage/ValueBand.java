package org.suppliercompliance.supplier.leverage;

/** How large a sum is, and no more: each reaches to ten times its name. */
public enum ValueBand {
    UNDER_1_MILLION,
    FROM_1_MILLION,
    FROM_10_MILLION,
    FROM_100_MILLION,
    FROM_1_BILLION
}
