package org.suppliercompliance.supplier.standing;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.supplier.standing.StandingView.StandingFact;

/** Reads standings. Every read names whose they are, and row-level security says it again. */
@Singleton
class StandingRepository {
    private static final int FACTS = 50;
    // Stable within a statement, so that an index can serve it; the cursor must not know the time.
    private static final String NOW = "now() + (select make_interval(secs => offset_seconds) from clock_offset)";
    private static final String CLEAR = "timestamptz '" + AuditedCase.CLEAR + "'";

    private static final Keyset WORST_FIRST = new Keyset(
            "select t.supplier_id, s.legal_name, t.open_cases, t.order_at, case when t.order_at = " + CLEAR
                    + " then 'GREEN' when t.order_at <= "
                    + NOW
                    + " then 'RED' else 'YELLOW' end as colour from standing t join supplier s on s.id = t.supplier_id",
            "t.order_at",
            "timestamptz",
            "t.supplier_id",
            false);

    private static final String FACTS_OF = """
            select f.*, sum(f.cases) over () as open_cases, count(*) filter (where f.kind = 'SANCTION') over () as sanctions,
                count(*) filter (where f.kind = 'REPORT') over () as late_reports,
                sum(case f.kind when 'CASE' then (f.order_at <= ?)::integer else f.overdue end) over () as passed_cases
            from standing_fact f
            where %s and f.supplier_id = any(?) and f.open
            order by f.order_at, array_position('{SERIOUS,MAJOR,MINOR,OBSERVATION}'::text[], f.severity), f.case_id
            limit %d""";

    private final TenantDatabase database;

    StandingRepository(TenantDatabase database) {
        this.database = database;
    }

    private record Line(
            StandingFact fact, Instant orderAt, long openCases, long passedCases, long sanctions, long lateReports) {}

    /** As the authority sees it. */
    StandingView of(String authority, UUID supplier, List<UUID> family, Instant now) {
        return view(
                supplier,
                authority,
                now,
                database.query(
                        FACTS_OF.formatted("f.authority = ?", FACTS),
                        row -> line(row, now),
                        now,
                        authority,
                        family.toArray(UUID[]::new)));
    }

    /** As the supplier itself sees it: what was communicated to it, by anybody. */
    StandingView ofItself(UUID supplier, List<UUID> family, Instant now) {
        return view(
                supplier,
                null,
                now,
                database.query(
                        FACTS_OF.formatted("f.owner = f.authority and f.communicated_on is not null", FACTS),
                        row -> line(row, now),
                        now,
                        family.toArray(UUID[]::new)));
    }

    Slice<StandingEntry> list(PageRequest page, String authority, @Nullable StandingColour colour) {
        // Merged ones stand for nothing; the survivor's line has their cases.
        String filter = "t.authority = ? and s.survivor_id is null" + (colour == null ? "" : " and " + range(colour));
        return WORST_FIRST.fetch(database, page, filter, List.of(authority), StandingRepository::entry, entry ->
                new String[] {entry.position().toString(), entry.supplierId().toString()});
    }

    /** The part of the order that has the colour. */
    private static String range(StandingColour colour) {
        return switch (colour) {
            case RED -> "t.order_at <= " + NOW;
            case YELLOW -> "t.order_at > " + NOW + " and t.order_at < " + CLEAR;
            case GREEN -> "t.order_at = " + CLEAR;
        };
    }

    private static StandingView view(UUID supplier, @Nullable String authority, Instant now, List<Line> lines) {
        if (lines.isEmpty()) {
            return new StandingView(supplier, authority, StandingColour.GREEN, 0, 0, 0, 0, List.of());
        }
        Line worst = lines.get(0);
        return new StandingView(
                supplier,
                authority,
                StandingColour.of(worst.orderAt(), now),
                Math.toIntExact(worst.openCases()),
                Math.toIntExact(worst.passedCases()),
                Math.toIntExact(worst.sanctions()),
                Math.toIntExact(worst.lateReports()),
                lines.stream().map(Line::fact).toList());
    }

    private static Line line(Row row, Instant now) throws SQLException {
        String clock = row.nullableText("clock");
        Instant orderAt = row.instant("order_at");
        return new Line(
                new StandingFact(
                        StandingFactKind.valueOf(row.text("kind")),
                        row.uuid("case_id"),
                        row.text("reference"),
                        row.text("owner"),
                        row.nullableText("severity"),
                        row.nullableText("sanction"),
                        row.text("status"),
                        row.integer("cases"),
                        row.nullableDate("detected_on"),
                        row.nullableDate("communicated_on"),
                        clock == null ? null : CaseClock.valueOf(clock),
                        row.nullableDate("due_on"),
                        !orderAt.isAfter(now)),
                orderAt,
                row.bigint("open_cases"),
                row.bigint("passed_cases"),
                row.bigint("sanctions"),
                row.bigint("late_reports"));
    }

    private static StandingEntry entry(Row row) throws SQLException {
        Instant orderAt = row.instant("order_at");
        return new StandingEntry(
                row.uuid("supplier_id"),
                row.text("legal_name"),
                StandingColour.valueOf(row.text("colour")),
                row.integer("open_cases"),
                orderAt.isBefore(AuditedCase.UNDATED) ? orderAt : null,
                orderAt);
    }
}
