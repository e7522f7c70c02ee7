package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;

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
        Conditions conditions = new Conditions();
        if (authority != null) {
            conditions.wanted("c.authority = ?", authority);
        } else {
            // In one order, and as texts: the cursor knows the query by its parameters.
            conditions.wanted(
                    "c.id in (select p.consultation_id from consultation_participant p where p.supplier_id = any (?::uuid[]))",
                    supplier.stream().map(UUID::toString).sorted().toList());
        }
        conditions.wanted("c.kind = ?", wanted.kind);
        conditions.wanted("c.status = ?", wanted.status);
        conditions.wanted("c.starts_on >= ?", wanted.from);
        conditions.wanted("c.starts_on <= ?", wanted.until);
        if (wanted.criterionId != null) {
            String whose = authority == null ? "" : "q.authority = c.authority and ";
            conditions.wanted(
                    "exists (select 1 from consultation_criterion q where " + whose
                            + "q.consultation_id = c.id and q.criterion_id = ?)",
                    wanted.criterionId);
        }
        return NEWEST_FIRST.fetch(
                database, page, conditions.sql(), conditions.parameters(), ConsultationSearch::line, line ->
                        new String[] {line.startsOn().toString(), line.id().toString()});
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
