package org.suppliercompliance.audit.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** Which authorities share with which. */
@ApplicationScoped
public class KnownNetworks {
    private final TenantDatabase database;

    KnownNetworks(TenantDatabase database) {
        this.database = database;
    }

    /** The networks an authority is in, by code. */
    public List<String> of(String authority) {
        return database.query(
                "select network from known_network_member where member = ? order by network",
                row -> row.text("network"),
                authority);
    }

    /**
     * Whom it reaches when something is shared, anew or again.
     *
     * @param asked the networks that are asked for now
     * @param mine those the owner is in
     * @param before those it is shared with, none when it is not
     * @param viewers who was told before
     */
    public Reach reach(
            String owner,
            Collection<String> asked,
            Collection<String> mine,
            Collection<String> before,
            Collection<String> viewers) {
        return Reach.of(owner, asked, mine, before, viewers, this);
    }

    /** Everybody who is in one of the networks today. */
    public List<String> members(Collection<String> networks) {
        return database.query(
                "select distinct member from known_network_member where network = any(?) order by member",
                row -> row.text("member"),
                networks);
    }
}
