package org.suppliercompliance.criteria.consultations;

import org.jspecify.annotations.Nullable;

/** How many answered, and of them how many can and how many can in part; those two only when enough answered. */
record Counts(
        int participants, @Nullable Integer can, @Nullable Integer partly) {
    Maturity maturity(int maturePercent) {
        return Maturity.of(participants, can, partly, maturePercent);
    }
}
