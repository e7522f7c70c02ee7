package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Consultations as a list, the newest first. */
@ApplicationScoped
class ConsultationSearch {
    private static final Keyset NEWEST_FIRST = new Keyset(
            "select c.id, c.authority, c.kind, c.title, c.status, c.starts_on, c.ends_on, c.next_on, c.categories from consultation c",
            "c.starts_on",
            "date",
            "c.id",
            true);

    private final TenantDatabase database;

    ConsultationSearch(TenantDatabase database) {
        this.database = database;
    }

    /** Whose: of an authority, or those a supplier takes part in under any of its ids. */
    Slice<ConsultationLine> page(
            @Nullable String authority, List<UUID> supplier, ConsultationFilter wanted, PageRequest page) {
        List<String> conditions = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (authority != null) {
            add(conditions, parameters, "c.authority = ?", authority);
        } else {
            // In one order, and as texts: the cursor knows the query by its parameters.
            add(
                    conditions,
                    parameters,
                    "c.id in (select p.consultation_id from consultation_participant p where p.supplier_id = any (?::uuid[]))",
                    supplier.stream().map(UUID::toString).sorted().toList());
        }
        add(conditions, parameters, "c.kind = ?", wanted.kind);
        add(conditions, parameters, "c.status = ?", wanted.status);
        add(conditions, parameters, "c.starts_on >= ?", wanted.from);
        add(conditions, parameters, "c.starts_on <= ?", wanted.until);
        if (wanted.criterionId != null) {
            String whose = authority == null ? "" : "q.authority = c.authority and ";
            add(
                    conditions,
                    parameters,
                    "exists (select 1 from consultation_criterion q where " + whose
                            + "q.consultation_id = c.id and q.criterion_id = ?)",
                    wanted.criterionId);
        }
        return NEWEST_FIRST.fetch(
                database, page, String.join(" and ", conditions), parameters, ConsultationSearch::line, line ->
                        new String[] {line.startsOn().toString(), line.id().toString()});
    }

    private static void add(
            List<String> conditions, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
    }

    private static ConsultationLine line(Row row) throws SQLException {
        return new ConsultationLine(
                row.uuid("id"),
                row.text("authority"),
                ConsultationKind.valueOf(row.text("kind")),
                row.text("title"),
                ConsultationStatus.valueOf(row.text("status")),
                row.date("starts_on"),
                row.date("ends_on"),
                row.nullableDate("next_on"),
                row.texts("categories"));
    }
}
