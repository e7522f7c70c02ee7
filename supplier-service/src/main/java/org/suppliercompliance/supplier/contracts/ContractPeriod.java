package org.suppliercompliance.supplier.contracts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a contract runs, and how extensions move its end.
 *
 * @param anchor the end that extensions are counted from; null before the first one
 * @param steps how many whole extensions were counted from the anchor
 */
record ContractPeriod(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate anchor,
        int steps) {
    static ContractPeriod of(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new ContractPeriod(start, end, null, 0);
    }

    boolean sameDays(ContractPeriod other) {
        return Objects.equals(start, other.start) && Objects.equals(end, other.end);
    }

    /** Both ends are inside. */
    boolean endedBefore(LocalDate today) {
        return end != null && end.isBefore(today);
    }

    /**
     * The period after one more extension; none when nothing is left to extend by. Months are calendar months counted from the
     * anchor, so that an end on the 31st comes back to the 31st after a shorter month.
     */
    Optional<ContractPeriod> extended(ExtensionOptions options) {
        if (end == null) {
            return Optional.empty();
        }
        LocalDate from = anchor == null ? end : anchor;
        LocalDate reach = from.plusMonths((long) options.months() * (steps + 1));
        LocalDate latest = options.latestEnd();
        LocalDate moved = latest != null && reach.isAfter(latest) ? latest : reach;
        return moved.isAfter(end) ? Optional.of(new ContractPeriod(start, moved, from, steps + 1)) : Optional.empty();
    }

    /** The same start with an end that somebody decided; what was counted before it counts no more. */
    ContractPeriod endingOn(LocalDate decided) {
        return of(start, decided);
    }
}
