package org.suppliercompliance.notification.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;

/** What this service knows of who buys from whom. */
public final class KnownBuyers {
    private KnownBuyers() {}

    /** The authorities that have a contract with the supplier which runs on this day; one without a known end does. */
    public static List<String> of(Database database, UUID supplier, LocalDate day) {
        return database.query(
                "select distinct c.buyer from known_contract c where c.supplier_id in (" + KnownSuppliers.FAMILY
                        + ") and (c.ends_on is null or c.ends_on >= ?) order by c.buyer",
                row -> row.text("buyer"),
                supplier,
                supplier,
                day);
    }
}
