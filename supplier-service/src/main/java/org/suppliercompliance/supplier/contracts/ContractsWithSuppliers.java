package org.suppliercompliance.supplier.contracts;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** What other features may ask about contracts. */
@Singleton
public class ContractsWithSuppliers {
    private final TenantDatabase database;

    ContractsWithSuppliers(TenantDatabase database) {
        this.database = database;
    }

    /** Whether the authority has, or had, a contract with one of the suppliers. */
    public boolean has(String authority, Collection<UUID> suppliers) {
        return !database.query(
                        "select 1 as found from contract where authority = ? and supplier_id = any(?) limit 1",
                        row -> 1,
                        authority,
                        suppliers.toArray(UUID[]::new))
                .isEmpty();
    }
}
