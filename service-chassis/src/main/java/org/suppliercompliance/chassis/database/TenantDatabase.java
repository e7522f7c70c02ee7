package org.suppliercompliance.chassis.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plain SQL on the connection of the running {@link org.suppliercompliance.chassis.tenancy.TenantTransaction}; refuses to work outside one. */
public interface TenantDatabase extends Database {
    /**
     * The change an act is about: it changes exactly one thing, or the transaction fails with {@code otherwise}. The statement says so
     * itself, by ending in {@code select one_row(count(*)) from changed}; so it need not be waited for, and travels with whatever comes
     * next, at the latest with the facts and the commit. Until then nothing is known about it: the failure may surface after the use
     * case has returned.
     */
    void changeOne(Supplier<? extends RuntimeException> otherwise, String sql, @Nullable Object... parameters);
}
