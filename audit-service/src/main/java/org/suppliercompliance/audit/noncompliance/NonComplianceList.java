package org.suppliercompliance.audit.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.deadline.CaseClocks;
import org.suppliercompliance.audit.deadline.Deadline;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.reference.SupplierFamily;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** The lists of cases: newest first, or the overdue ones with the longest overdue first. Two round trips a page, however long. */
@ApplicationScoped
class NonComplianceList {
    private static final Keyset NEWEST = new Keyset(
            "select " + CaseRows.COLUMNS + ", n.created_at as sorted_by, n.id as position_id from non_compliance n",
            "n.created_at",
            "timestamptz",
            "n.id",
            true);

    /** Walks the running deadlines of one authority in the order of a partial index; closed cases cost nothing. */
    private static final Keyset OVERDUE = new Keyset(
            "select " + CaseRows.COLUMNS
                    + ", d.overdue_at as sorted_by, d.id as position_id from deadline d join non_compliance n on n.id = d.non_compliance_id",
            "d.overdue_at",
            "timestamptz",
            "d.id",
            false);

    /** Judged by the database's clock, as the watch does, and without a parameter, so that a cursor stays the same question. */
    private static final String IS_OVERDUE =
            "d.running and d.overdue_at <= now() + (select make_interval(secs => offset_seconds) from clock_offset)";

    /** A case with both dates overdue stands once in the list, at the earlier one. */
    private static final String FIRST_OF_CASE =
            " and not exists (select from deadline e where e.non_compliance_id = d.non_compliance_id and e.running"
                    + " and e.clock <> d.clock and (e.overdue_at, e.id) < (d.overdue_at, d.id))";

    private static final String DEADLINES = "select d.non_compliance_id, " + CaseRows.DEADLINE_COLUMNS
            + " from deadline d where d.non_compliance_id = any (?::uuid[]) order by d.clock, d.version";

    private final TenantDatabase database;
    private final CaseRows rows;
    private final KnownReferences known;

    NonComplianceList(TenantDatabase database, CaseRows rows, KnownReferences known) {
        this.database = database;
        this.rows = rows;
        this.known = known;
    }

    private record Listed(NonCompliance bare, String sortedBy, UUID positionId) {}

    private record Owned(UUID caseId, Deadline deadline) {}

    Slice<NonCompliance> page(Sight sight, NonComplianceFilter filter, PageRequest page) {
        boolean overdue = Boolean.TRUE.equals(filter.overdue);
        String owner = overdue ? "d" : "n";
        StringBuilder where = new StringBuilder();
        List<@Nullable Object> parameters = new ArrayList<>();
        if (sight.supplierSide()) {
            SupplierFamily family = known.ownAndMerged(sight.supplierId());
            where.append(family.condition(owner + ".supplier_id", parameters))
                    .append(" and n.communicated_on is not null");
        } else {
            where.append(owner).append(".authority = ?");
            parameters.add(sight.authority());
            NonComplianceRepository.narrow(where, sight, parameters);
        }
        if (overdue) {
            where.append(" and ").append(IS_OVERDUE);
            if (filter.clock == null) {
                where.append(FIRST_OF_CASE);
            }
        }
        also(where, parameters, " and d.clock = ?", filter.clock);
        also(where, parameters, " and n.status = ?", filter.status);
        also(where, parameters, " and n.severity = ?", filter.severity);
        also(where, parameters, " and n.report_id = ?", filter.reportId);
        if (filter.supplierId != null) {
            where.append(" and ").append(known.family(filter.supplierId).condition("n.supplier_id", parameters));
        }
        Slice<Listed> slice = (overdue ? OVERDUE : NEWEST)
                .fetch(
                        database,
                        page,
                        where.toString(),
                        parameters,
                        row -> new Listed(
                                rows.bare(row), row.instant("sorted_by").toString(), row.uuid("position_id")),
                        listed -> new String[] {
                            listed.sortedBy(), listed.positionId().toString()
                        });
        Map<UUID, List<Deadline>> deadlines = deadlines(slice.items());
        return slice.map(listed -> listed.bare()
                .with(new CaseClocks(
                        deadlines.getOrDefault(listed.bare().finding().id(), List.of()))));
    }

    private Map<UUID, List<Deadline>> deadlines(List<Listed> items) {
        UUID[] ids = items.stream().map(item -> item.bare().finding().id()).toArray(UUID[]::new);
        Map<UUID, List<Deadline>> deadlines = new HashMap<>();
        if (ids.length > 0) {
            database.query(DEADLINES, row -> new Owned(row.uuid("non_compliance_id"), CaseRows.deadline(row)), (Object)
                            ids)
                    .forEach(owned -> deadlines
                            .computeIfAbsent(owned.caseId(), any -> new ArrayList<>())
                            .add(owned.deadline()));
        }
        return deadlines;
    }

    private static void also(
            StringBuilder where, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.add(value);
        }
    }
}
