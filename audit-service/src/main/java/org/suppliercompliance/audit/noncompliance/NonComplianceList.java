package org.suppliercompliance.audit.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.deadline.CaseClocks;
import org.suppliercompliance.audit.deadline.Deadline;
import org.suppliercompliance.audit.deadline.DeadlineClock;
import org.suppliercompliance.audit.noncompliance.CaseRows.ClockColumns;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.reference.SupplierFamily;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/**
 * The lists of cases: newest first, or the overdue ones with the longest overdue first. One round trip a page, however long; a second one
 * when there are dates among them that were moved or ran again, for what led to them.
 */
@ApplicationScoped
class NonComplianceList {
    private static final ClockColumns FIRST = ClockColumns.of("d");
    private static final ClockColumns OTHER = ClockColumns.of("o");
    private static final String COLUMNS =
            "select " + CaseRows.COLUMNS + ", " + FIRST.select() + ", " + OTHER.select() + ", ";

    /** The version of a clock that counts now; the last one, and only the last one runs. */
    private static final String LATEST =
            " left join lateral (select * from deadline e where e.non_compliance_id = n.id and e.clock %s order by e.version desc limit 1)";

    private static final Keyset NEWEST = new Keyset(
            COLUMNS + "n.created_at as sorted_by from non_compliance n" + LATEST.formatted("= 'PLAN'") + " d on true"
                    + LATEST.formatted("= 'CORRECTION'") + " o on true",
            "n.created_at",
            "timestamptz",
            "n.id",
            true);

    /** Walks the running deadlines of one authority in the order of a partial index; closed cases cost nothing. */
    private static final Keyset OVERDUE = new Keyset(
            COLUMNS
                    + "d.overdue_at as sorted_by, d.clock as d_clock from deadline d join non_compliance n on n.id = d.non_compliance_id"
                    + LATEST.formatted("= case d.clock when 'PLAN' then 'CORRECTION' else 'PLAN' end") + " o on true",
            "d.overdue_at",
            "timestamptz",
            "d.id",
            false);

    /** Judged by the database's clock, as the watch does, and without a parameter, so that a cursor stays the same question. */
    private static final String IS_OVERDUE =
            "d.running and d.overdue_at <= now() + (select make_interval(secs => offset_seconds) from clock_offset)";

    /** A case with both dates overdue stands once in the list, at the earlier one. */
    private static final String FIRST_OF_CASE =
            " and (o.running and (o.overdue_at, o.id) < (d.overdue_at, d.id)) is not true";

    private static final String VERSIONS = "select d.non_compliance_id, " + CaseRows.DEADLINE_COLUMNS
            + " from deadline d where d.non_compliance_id = any (?::uuid[]) order by d.clock, d.version";

    private final TenantDatabase database;
    private final CaseRows rows;
    private final KnownReferences known;

    NonComplianceList(TenantDatabase database, CaseRows rows, KnownReferences known) {
        this.database = database;
        this.rows = rows;
        this.known = known;
    }

    /** @param hasStory whether a date was moved or ran again: then there is more to tell than the version that counts now */
    private record Listed(NonCompliance state, boolean hasStory, Instant sortedBy, UUID positionId) {
        UUID caseId() {
            return state.finding().id();
        }
    }

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
                        overdue ? this::overdue : this::newest,
                        listed -> new String[] {
                            listed.sortedBy().toString(), listed.positionId().toString()
                        });
        Map<UUID, List<Deadline>> stories = stories(slice.items());
        return slice.map(listed -> {
            List<Deadline> versions = stories.get(listed.caseId());
            return versions == null ? listed.state() : listed.state().with(new CaseClocks(versions));
        });
    }

    private Listed newest(Row row) throws SQLException {
        return listed(row, "id", DeadlineClock.PLAN);
    }

    private Listed overdue(Row row) throws SQLException {
        return listed(row, FIRST.id(), DeadlineClock.valueOf(row.text("d_clock")));
    }

    /** @param first the clock of the first date; the second date is of the other one */
    private Listed listed(Row row, String position, DeadlineClock first) throws SQLException {
        NonCompliance bare = rows.bare(row);
        List<Deadline> current = new ArrayList<>(2);
        boolean story = false;
        for (DeadlineClock clock : List.of(first, first.other())) {
            Deadline deadline = CaseRows.current(row, clock == first ? FIRST : OTHER, clock, bare.zone());
            if (deadline != null) {
                current.add(deadline);
                story |= deadline.version() > 1;
            }
        }
        return new Listed(bare.with(new CaseClocks(current)), story, row.instant("sorted_by"), row.uuid(position));
    }

    private Map<UUID, List<Deadline>> stories(List<Listed> items) {
        UUID[] ids = items.stream().filter(Listed::hasStory).map(Listed::caseId).toArray(UUID[]::new);
        Map<UUID, List<Deadline>> stories = new HashMap<>();
        if (ids.length > 0) {
            database.query(VERSIONS, row -> new Owned(row.uuid("non_compliance_id"), CaseRows.deadline(row)), (Object)
                            ids)
                    .forEach(owned -> stories.computeIfAbsent(owned.caseId(), any -> new ArrayList<>())
                            .add(owned.deadline()));
        }
        return stories;
    }

    private static void also(
            StringBuilder where, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            parameters.add(value);
        }
    }
}
