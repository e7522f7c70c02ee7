package org.suppliercompliance.chassis.tenancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.RoundTrip;

/** What a tenant transaction is for, and what PostgreSQL is told first. */
enum Purpose {
    /** Reads and writes by key: planning its statements anew each time costs more than it can gain. */
    ACT(Purpose.GENERIC),
    /** Reads by key. */
    LOOK_UP(Purpose.READ_ONLY + Purpose.GENERIC),
    /** Reads by whatever the caller asks for; plans for itself. */
    SEARCH(Purpose.READ_ONLY);

    private static final String TENANT =
            "select set_config('app.tenant', ?, true), set_config('app.counterparty', ?, true)";
    private static final String READ_ONLY = ", set_config('transaction_read_only', 'on', true)";
    private static final String GENERIC = ", set_config('plan_cache_mode', 'force_generic_plan', true)";

    private final String sql;

    Purpose(String more) {
        this.sql = TENANT + more;
    }

    static Purpose of(TenantTransaction binding) {
        if (!binding.readOnly()) {
            return ACT;
        }
        return binding.byKey() ? LOOK_UP : SEARCH;
    }

    boolean readOnly() {
        return this != ACT;
    }

    /** The statement that has to come first; no tenant means no rows. */
    RoundTrip begin(@Nullable Caller caller) {
        String tenant = caller == null ? null : caller.tenant();
        UUID counterparty = caller == null ? null : caller.counterparty();
        return new RoundTrip()
                .then(sql, tenant == null ? "" : tenant, counterparty == null ? "" : counterparty.toString());
    }
}
