package org.suppliercompliance.supplier.declarations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.supplier.sites.SiteActivity;
import org.suppliercompliance.supplier.sites.SiteDetails;

/** Compares two declarations of a contract: the database finds the differences, and never hands out more than can be looked through. */
@ApplicationScoped
class ComparisonService {
    /** So many of each kind are looked through for other names. */
    private static final int MOST = 1000;

    private static final String DIFFERENCES = """
            with f as (select * from declared_site where declaration_id = ?),
            t as (select * from declared_site where declaration_id = ?),
            fr as (select site_id, md5(string_agg(row(priority, category, description, method, handling)::text, E'\\n' order by priority)) as hash
                   from declared_risk where declaration_id = ? group by site_id),
            tr as (select site_id, md5(string_agg(row(priority, category, description, method, handling)::text, E'\\n' order by priority)) as hash
                   from declared_risk where declaration_id = ? group by site_id),
            fs as (select from_site_id as site_id, array_agg(to_site_id order by to_site_id) as supplies
                   from declared_supply where declaration_id = ? group by from_site_id),
            ts as (select from_site_id as site_id, array_agg(to_site_id order by to_site_id) as supplies
                   from declared_supply where declaration_id = ? group by from_site_id),
            compared as (
                select site_id, coalesce(t.name, f.name) as name, coalesce(t.name_folded, f.name_folded) as name_folded,
                    coalesce(t.country, f.country) as country, case when t.site_id is null then f.address else t.address end as address,
                    case when t.site_id is null then f.town else t.town end as town,
                    case when t.site_id is null then f.role else t.role end as role, case when t.site_id is null then f.tier else t.tier end as tier,
                    case when t.site_id is null then f.product else t.product end as product,
                    case when t.site_id is null then f.brand else t.brand end as brand,
                    case when t.site_id is null then f.operated_by else t.operated_by end as operated_by,
                    case when f.site_id is null then 'ADDED' when t.site_id is null then 'REMOVED' else 'CHANGED' end as kind,
                    case when f.site_id is null or t.site_id is null then '{}'::text[] else array_remove(array[
                        case when f.name is distinct from t.name then 'name' end,
                        case when f.role is distinct from t.role then 'role' end,
                        case when f.tier is distinct from t.tier then 'tier' end,
                        case when f.product is distinct from t.product then 'product' end,
                        case when f.brand is distinct from t.brand then 'brand' end,
                        case when f.operated_by is distinct from t.operated_by then 'operatedBy' end,
                        case when fs.supplies is distinct from ts.supplies then 'suppliesTo' end,
                        case when fr.hash is distinct from tr.hash then 'risks' end], null) end as changed
                from f full join t using (site_id) left join fr using (site_id) left join tr using (site_id)
                    left join fs using (site_id) left join ts using (site_id)),
            different as (
                select *, row_number() over (partition by kind order by name_folded, site_id) as place, (count(*) over (partition by kind))::integer as total
                from compared where kind <> 'CHANGED' or changed <> '{}')
            select * from different where place <= ? order by kind, place""";

    private enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    private record Difference(Kind kind, int total, ComparedSite site) {}

    private final DeclarationService declarations;
    private final TenantDatabase database;

    ComparisonService(DeclarationService declarations, TenantDatabase database) {
        this.declarations = declarations;
        this.database = database;
    }

    @TenantTransaction(readOnly = true)
    DeclarationComparison compare(UUID contractId, @Nullable UUID earlier, @Nullable UUID later, int limit) {
        DeclarationSummary to = declarations.summaryOrNewest(contractId, later);
        DeclarationSummary from = earlier != null ? declarations.summary(contractId, earlier) : declarations.before(to);
        UUID fromId = from.id();
        UUID toId = to.id();
        List<Difference> differences = differences(database, fromId, toId, MOST);
        List<ComparedSite> added = of(Kind.ADDED, differences);
        List<ComparedSite> gone = of(Kind.REMOVED, differences);
        List<LikelyRename> renamed = LikelyRenames.find(gone, added);
        Set<UUID> paired = new HashSet<>();
        renamed.forEach(pair -> {
            paired.add(pair.removed().siteId());
            paired.add(pair.added().siteId());
        });
        Predicate<ComparedSite> alone = site -> !paired.contains(site.siteId());
        int removed = total(Kind.REMOVED, differences) - renamed.size();
        int changed = total(Kind.CHANGED, differences);
        int longest = differences.stream().mapToInt(Difference::total).max().orElse(0);
        return new DeclarationComparison(
                contractId,
                from,
                to,
                total(Kind.ADDED, differences) - renamed.size(),
                removed,
                changed,
                from.sites() - removed - renamed.size() - changed,
                added.stream().filter(alone).limit(limit).toList(),
                gone.stream().filter(alone).limit(limit).toList(),
                of(Kind.CHANGED, differences).stream().limit(limit).toList(),
                renamed.stream().limit(limit).toList(),
                onlyIn("declared_brand", toId, fromId),
                onlyIn("declared_brand", fromId, toId),
                onlyIn("declared_subcontractor", toId, fromId),
                onlyIn("declared_subcontractor", fromId, toId),
                longest > Math.min(limit, MOST));
    }

    private static List<ComparedSite> of(Kind kind, List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .map(Difference::site)
                .toList();
    }

    private static int total(Kind kind, List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .mapToInt(Difference::total)
                .findFirst()
                .orElse(0);
    }

    /** Whether two declarations name the same sites in the same way. */
    static boolean same(Database where, UUID fromId, UUID toId) {
        return differences(where, fromId, toId, 1).isEmpty();
    }

    private static List<Difference> differences(Database where, UUID fromId, UUID toId, int most) {
        return where.query(DIFFERENCES, ComparisonService::difference, fromId, toId, fromId, toId, fromId, toId, most);
    }

    private List<String> onlyIn(String table, UUID here, UUID there) {
        return database.query(
                "select distinct name from " + table + " h where declaration_id = ? and not exists (select 1 from "
                        + table
                        + " o where o.declaration_id = ? and lower(o.name) = lower(h.name)) order by name limit 1000",
                row -> row.text("name"),
                here,
                there);
    }

    private static Difference difference(Row row) throws SQLException {
        return new Difference(
                Kind.valueOf(row.text("kind")),
                row.integer("total"),
                new ComparedSite(
                        row.uuid("site_id"),
                        row.text("name"),
                        row.text("country"),
                        SiteActivity.valueOf(row.text("role")),
                        row.nullableInteger("tier"),
                        row.nullableText("product"),
                        row.nullableText("brand"),
                        row.nullableText("operated_by"),
                        row.texts("changed"),
                        SiteDetails.plainAddress(row.nullableText("address"), row.nullableText("town"))));
    }
}
