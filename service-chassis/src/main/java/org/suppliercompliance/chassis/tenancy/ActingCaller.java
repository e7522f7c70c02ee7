package org.suppliercompliance.chassis.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work done later on behalf of a caller who is no longer on the line: the caller recorded with a job is put in the place of the
 * token for as long as the work runs. Never fill it from a request: the token speaks for requests.
 */
public final class ActingCaller {
    private static final ThreadLocal<@Nullable Caller> ACTING = new ThreadLocal<>();

    private ActingCaller() {}

    /** Runs the work as the given caller, on this thread only. */
    public static <T> T call(Caller caller, Supplier<T> work) {
        Caller before = ACTING.get();
        ACTING.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ACTING.remove();
            } else {
                ACTING.set(before);
            }
        }
    }

    static @Nullable Caller current() {
        return ACTING.get();
    }
}
