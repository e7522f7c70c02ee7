package org.suppliercompliance.notification.reference;

import java.util.List;
import org.suppliercompliance.chassis.database.Database;

/** What this service knows of networks. */
public final class KnownNetworks {
    private KnownNetworks() {}

    /** The members of these networks, each once; none for a network not heard of yet. */
    public static List<String> members(Database database, List<String> networks) {
        return networks.isEmpty()
                ? List.of()
                : database.query(
                        "select distinct member from known_network_member where network = any (?) order by member",
                        row -> row.text("member"),
                        networks);
    }

    public static boolean isMember(Database database, String network, String authority) {
        return database.one(
                        "select 1 as known from known_network_member where network = ? and member = ?",
                        row -> row.integer("known"),
                        network,
                        authority)
                .isPresent();
    }
}
