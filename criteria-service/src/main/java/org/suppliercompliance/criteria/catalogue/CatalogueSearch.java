package org.suppliercompliance.criteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Words;

/** The catalogue as a list: filtered, in its own order, a page at a time. */
@ApplicationScoped
class CatalogueSearch {
    private static final Keyset ORDER = new Keyset(
            "select v.id, v.sort_key, v.criterion_id, v.code, v.framework, v.authority, v.number, v.status, v.dimension,"
                    + " v.content::text as content from criterion_version v",
            "v.sort_key",
            "text",
            "v.id",
            false);

    private final TenantDatabase database;
    private final Owner owner;

    CatalogueSearch(TenantDatabase database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    Slice<CriterionLine> page(CatalogueFilter wanted, PageRequest page) {
        List<String> conditions = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        // The first wall; row-level security says the same again.
        conditions.add("(v.status <> 'DRAFT' or v.authority = ?::text or (v.authority is null and ?))");
        parameters.add(owner.tenant());
        parameters.add(owner.actsForSuite());
        if (wanted.theme() != null) {
            conditions.add("v.theme in (select t.code from theme t where t.code = ? or t.parent = ?)");
            parameters.add(wanted.theme());
            parameters.add(wanted.theme());
        }
        add(conditions, parameters, "v.framework = ?", wanted.framework());
        add(conditions, parameters, "v.code = ?", wanted.code());
        add(conditions, parameters, "v.status = ?", wanted.status());
        add(conditions, parameters, "v.dimension = ?", wanted.dimension());
        add(conditions, parameters, "v.content -> 'uses' @> to_jsonb(?::text)", wanted.use());
        if (wanted.q() != null) {
            conditions.add("v.search @@ to_tsquery('simple'::regconfig, ?)");
            parameters.add(Words.prefixes(wanted.q()));
        }
        return ORDER.fetch(database, page, String.join(" and ", conditions), parameters, CatalogueSearch::line, line ->
                new String[] {line.sortKey(), line.versionId().toString()});
    }

    private static void add(
            List<String> conditions, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }

    private static CriterionLine line(Row row) throws SQLException {
        return new CriterionLine(
                row.uuid("id"),
                row.text("sort_key"),
                row.uuid("criterion_id"),
                row.text("code"),
                row.nullableText("framework"),
                row.nullableText("authority"),
                row.integer("number"),
                CriterionStatus.valueOf(row.text("status")),
                Dimension.valueOf(row.text("dimension")),
                ContentConverter.fromJson(row.text("content")));
    }
}
