package org.suppliercompliance.chassis.parcels;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.suppliercompliance.chassis.tenancy.ActingCaller;
import org.suppliercompliance.chassis.tenancy.Caller;

/** Puts a caller in place of a token, for tests below HTTP. */
public final class As {
    private As() {}

    public static <T> T tenant(String tenant, Supplier<T> work) {
        return ActingCaller.call(new Caller("somebody@" + tenant, Set.of("clerk"), tenant, null), work);
    }

    public static void tenantRuns(String tenant, Runnable work) {
        tenant(tenant, () -> {
            work.run();
            return true;
        });
    }

    public static <T> T counterparty(UUID counterparty, Supplier<T> work) {
        return ActingCaller.call(new Caller("outsider", Set.of("carrier"), null, counterparty), work);
    }

    public static <T> T nobody(Supplier<T> work) {
        return ActingCaller.call(new Caller("operator", Set.of("operator"), null, null), work);
    }
}
