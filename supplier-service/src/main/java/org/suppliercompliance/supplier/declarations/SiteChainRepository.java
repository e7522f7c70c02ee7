package org.suppliercompliance.supplier.declarations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.supplier.sites.SiteActivity;

/** Reads who supplies whom in a declaration, as far as it is asked for. */
@Singleton
class SiteChainRepository {
    private final TenantDatabase database;

    SiteChainRepository(TenantDatabase database) {
        this.database = database;
    }

    SiteGraph.Steps steps(UUID declaration, ChainDirection direction) {
        String here = direction == ChainDirection.SUPPLIERS ? "to_site_id" : "from_site_id";
        String there = direction == ChainDirection.SUPPLIERS ? "from_site_id" : "to_site_id";
        String query =
                "select " + here + " as here, " + there + " as there from declared_supply where declaration_id = ? and "
                        + here + " = any(?) order by here, there limit ?";
        return (Set<UUID> sites, int most) -> database.query(
                query,
                row -> new SiteGraph.Step(row.uuid("here"), row.uuid("there")),
                declaration,
                sites.toArray(UUID[]::new),
                most);
    }

    /** These sites of a declaration, nearest first; a site that the declaration does not name is left out. */
    List<ChainedSite> sites(UUID declaration, SiteGraph graph) {
        Map<UUID, ChainedSite> sites = new HashMap<>();
        Collection<UUID> ids = graph.depths().keySet();
        database.query(
                "select site_id, name, country, role, tier from declared_site where declaration_id = ? and site_id = any(?)",
                row -> sites.put(
                        row.uuid("site_id"),
                        new ChainedSite(
                                row.uuid("site_id"),
                                row.text("name"),
                                row.text("country"),
                                SiteActivity.valueOf(row.text("role")),
                                row.nullableInteger("tier"),
                                graph.depths().getOrDefault(row.uuid("site_id"), 0),
                                List.copyOf(graph.next().getOrDefault(row.uuid("site_id"), Set.of())))),
                declaration,
                ids.toArray(UUID[]::new));
        List<ChainedSite> inOrder = new ArrayList<>();
        for (UUID id : ids) {
            ChainedSite site = sites.get(id);
            if (site != null) {
                inOrder.add(site);
            }
        }
        return inOrder;
    }
}
