package org.suppliercompliance.notification.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/** Which endpoints and which people asked for a fact. */
public final class Subscribers {
    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::name).toList();

    private Subscribers() {}

    /** The active endpoints of the authority that asked for this kind of fact. */
    public static List<UUID> of(Database database, String authority, FactType type) {
        return database.query(
                "select id from webhook_endpoint where authority = ? and status = 'ACTIVE' and ? = any (fact_types) order by id",
                row -> row.uuid("id"),
                authority,
                type.slug());
    }

    /** The people of the authority who asked to be told of such a fact. */
    public static List<UUID> people(Database database, Fact fact) {
        return database.query(
                "select distinct s.person_id from fact_subscription s where s.authority = ? and s.fact_type = ?"
                        + " and (s.supplier_id is null or s.supplier_id in (" + KnownSuppliers.FAMILY + "))"
                        + " and (s.at_least is null or array_position(?::text[], s.at_least) <= array_position(?::text[], ?::text))"
                        + " order by s.person_id",
                row -> row.uuid("person_id"),
                fact.authority(),
                fact.type().slug(),
                fact.supplierId(),
                fact.supplierId(),
                SEVERITIES,
                SEVERITIES,
                fact.severity());
    }

    /** Switches an endpoint off that said it is gone. */
    public static void switchOff(Database database, UUID endpoint) {
        database.update(
                "update webhook_endpoint set status = 'OFF', status_reason = 'GONE', version = version + 1"
                        + " where id = ? and status = 'ACTIVE'",
                endpoint);
    }
}
