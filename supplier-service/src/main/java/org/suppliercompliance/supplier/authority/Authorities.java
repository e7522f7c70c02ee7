package org.suppliercompliance.supplier.authority;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** What other features may ask about authorities. */
@Singleton
public class Authorities {
    private final TenantDatabase database;

    Authorities(TenantDatabase database) {
        this.database = database;
    }

    /** Whether an operator has registered the authority, in the running transaction. */
    public boolean isRegistered(String code) {
        return !database.query("select 1 as found from authority where code = ?", row -> 1, code)
                .isEmpty();
    }

    /** The zone whose days count for a registered authority, in the running transaction. */
    public ZoneId zone(String code) {
        return database.one("select zone from authority where code = ?", row -> ZoneId.of(row.text("zone")), code)
                .orElseThrow();
    }
}
