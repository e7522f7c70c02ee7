package org.suppliercompliance.notification.subscription;

import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.notification.fact.FactType;

/** Which endpoints want a fact. */
public final class Subscribers {
    private Subscribers() {}

    /** The active endpoints of the authority that asked for this kind of fact. */
    public static List<UUID> of(Database database, String authority, FactType type) {
        return database.query(
                "select id from webhook_endpoint where authority = ? and status = 'ACTIVE' and ? = any (fact_types) order by id",
                row -> row.uuid("id"),
                authority,
                type.slug());
    }

    /** Switches an endpoint off that said it is gone. */
    public static void switchOff(Database database, UUID endpoint) {
        database.update(
                "update webhook_endpoint set status = 'OFF', status_reason = 'GONE', version = version + 1"
                        + " where id = ? and status = 'ACTIVE'",
                endpoint);
    }
}
