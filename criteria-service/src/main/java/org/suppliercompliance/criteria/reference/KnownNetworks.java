package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** The networks this service has heard of, their members, and who answers for a category there. */
@ApplicationScoped
public class KnownNetworks {
    private final TenantDatabase database;

    KnownNetworks(TenantDatabase database) {
        this.database = database;
    }

    public boolean exists(String network) {
        return database.one("select 1 as found from known_network where code = ?", row -> true, network)
                .isPresent();
    }

    public boolean isMember(String network, String authority) {
        return database.one(
                        "select 1 as found from known_network_member where network = ? and member = ?",
                        row -> true,
                        network,
                        authority)
                .isPresent();
    }

    /** Who is in the network, without this one. */
    public List<String> othersThan(String authority, String network) {
        return database.query(
                "select member from known_network_member where network = ? and member <> ? order by member",
                row -> row.text("member"),
                network,
                authority);
    }

    /** The authority that answers for the category in the network; empty when nobody does, as far as the facts have arrived. */
    public Optional<String> responsibleFor(String network, String category) {
        return nearest(network, category, "");
    }

    /** The same, held until the transaction ends: a handover waits, and writers of one category come one after the other. */
    public Optional<String> lockResponsibleFor(String network, String category) {
        // Parts of a category can have their own row at any time: then it is not the row that their writers meet on.
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 17))::text as locked",
                row -> 0,
                network + "/" + category);
        return nearest(network, category, " for update of r");
    }

    /** The nearest one upwards, as in supplier-service: who answers for a category answers for its parts, unless they have their own. */
    private Optional<String> nearest(String network, String category, String lock) {
        return database.one("""
                with recursive line (code, steps) as (
                    select ?::text, 0
                    union all select c.parent, l.steps + 1 from line l join known_category c on c.code = l.code
                    where c.parent is not null and l.steps < 10)
                select r.responsible from line l join known_category_responsibility r on r.category = l.code and r.network = ?
                order by l.steps limit 1""" + lock, row -> row.text("responsible"), category, network);
    }
}
