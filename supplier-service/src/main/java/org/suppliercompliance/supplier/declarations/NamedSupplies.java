package org.suppliercompliance.supplier.declarations;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.supplier.registry.Names;

/** Whom the rows of an imported list say they supply. A row may name one that comes later: names are understood when the list is whole. */
@Singleton
class NamedSupplies {
    private static final int MOST_REMARKS = 1_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String MEANT = """
            with candidate as (
                select n.from_site_id, n.named_folded, e.site_id from named_supply n
                join declared_site e on e.declaration_id = n.declaration_id and e.name_folded = n.named_folded where n.declaration_id = ?
                union
                select n.from_site_id, n.named_folded, e.site_id from named_supply n
                join declared_site e on e.declaration_id = n.declaration_id and e.site_id = n.named_id where n.declaration_id = ?),
            meant as (
                select from_site_id, named_folded, min(site_id::text)::uuid as site_id, count(*) as many from candidate group by from_site_id, named_folded)
            """;

    /** A row's site and whom the row says it supplies. */
    record Row(UUID site, long line, List<String> named) {}

    void add(Database database, UUID declaration, String authority, List<Row> rows) {
        List<UUID> from = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        List<@Nullable UUID> ids = new ArrayList<>();
        List<String> named = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (Row row : rows) {
            for (String name : row.named()) {
                String key = Names.folded(name);
                from.add(row.site());
                folded.add(key);
                ids.add(ID.matcher(key).matches() ? UUID.fromString(key) : null);
                named.add(name);
                lines.add(row.line());
            }
        }
        if (from.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into named_supply (declaration_id, from_site_id, named_folded, named_id, named, line, authority)
                select ?, u.from_site_id, u.named_folded, u.named_id, u.named, u.line, ?
                from unnest(?, ?, ?, ?, ?) as u (from_site_id, named_folded, named_id, named, line)
                on conflict do nothing""",
                declaration,
                authority,
                from.toArray(UUID[]::new),
                folded.toArray(String[]::new),
                ids.toArray(UUID[]::new),
                named.toArray(String[]::new),
                lines.toArray(Long[]::new));
    }

    /** Turns the names of a whole list into supplies; answers what was left out, of a bad list the first thousand. */
    List<DeclarationIntake.Remark> understand(Database database, UUID declaration) {
        List<DeclarationIntake.Remark> remarks = database.query(
                MEANT + """
                select n.line, n.named, coalesce(m.many, 0) as many from named_supply n left join meant m using (from_site_id, named_folded)
                where n.declaration_id = ? and (m.many is distinct from 1 or m.site_id = n.from_site_id) order by n.line, n.named limit ?""",
                row -> new DeclarationIntake.Remark(row.bigint("line"), row.text("named"), reason(row.bigint("many"))),
                declaration,
                declaration,
                declaration,
                MOST_REMARKS);
        database.update(MEANT + """
                insert into declared_supply (declaration_id, from_site_id, to_site_id, authority, supplier_id)
                select d.id, m.from_site_id, m.site_id, d.authority, d.supplier_id from meant m join declaration d on d.id = ?
                where m.many = 1 and m.site_id <> m.from_site_id on conflict do nothing""", declaration, declaration, declaration);
        database.update("delete from named_supply where declaration_id = ?", declaration);
        return remarks;
    }

    private static String reason(long many) {
        if (many == 0) {
            return "The list names no such site; left out.";
        }
        return many == 1
                ? "A site does not supply itself; left out."
                : "The list names several sites of that name; name one by its id. Left out.";
    }
}
