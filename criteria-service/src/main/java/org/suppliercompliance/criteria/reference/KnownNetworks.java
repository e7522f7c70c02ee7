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
        return database.one(
                "select responsible from known_category_responsibility where network = ? and category = ?",
                row -> row.text("responsible"),
                network,
                category);
    }

    /** The same, held until the transaction ends: a handover waits, and writers of one category come one after the other. */
    public Optional<String> lockResponsibleFor(String network, String category) {
        return database.one(
                "select responsible from known_category_responsibility where network = ? and category = ? for update",
                row -> row.text("responsible"),
                network,
                category);
    }
}
