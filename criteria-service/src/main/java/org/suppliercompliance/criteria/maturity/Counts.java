package org.suppliercompliance.criteria.maturity;

import org.jspecify.annotations.Nullable;

/** How many answered, and of them how many can and how many can in part; those two only when enough answered. */
public record Counts(
        int participants, @Nullable Integer can, @Nullable Integer partly) {
    public Maturity maturity(int maturePercent) {
        return Maturity.of(participants, can, partly, maturePercent);
    }
}
