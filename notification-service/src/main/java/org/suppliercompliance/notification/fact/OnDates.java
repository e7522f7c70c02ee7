package org.suppliercompliance.notification.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of fact has to do with the dates of a case or of a supplier report.
 *
 * @param ofDeadline whether it means nothing once its date was moved or the case is closed
 * @param about the dates of which it can name one
 * @param stops the clock that stops with it: what was due has come in
 * @param ends whether all of them can be over with it
 */
record OnDates(
        boolean ofDeadline,
        Set<DeadlineClock> about,
        @Nullable DeadlineClock stops,
        boolean ends) {
    /** It names none and moves none. */
    static final OnDates NONE = new OnDates(false, Set.of(), null, false);

    static final OnDates END = new OnDates(false, Set.of(), null, true);

    /** It gives one of these dates a new version. */
    static OnDates set(DeadlineClock... about) {
        return new OnDates(false, Set.of(about), null, false);
    }

    /** It reminds of one version of one of these dates. */
    static OnDates remind(DeadlineClock... about) {
        return new OnDates(true, Set.of(about), null, false);
    }

    static OnDates stop(DeadlineClock clock) {
        return new OnDates(false, Set.of(), clock, false);
    }
}
