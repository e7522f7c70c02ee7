package org.suppliercompliance.audit.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;

/** Where programmes are kept, and what is known of the suppliers that may be in one. */
@ApplicationScoped
class ProgrammeRepository {
    /**
     * Coverage is counted when it is asked for: by the high-risk suppliers of the authority, never by what was done in other years. What was written
     * under an id that was merged since counts for the survivor. Binds the authority before all else: how many suppliers are of high risk hangs on no
     * row, so that a page counts them once.
     */
    private static final String SELECT = """
            select p.id, p.authority, p.year, p.adopted_on, p.adopted_by, p.changed_on, p.changed_by, p.change_reason, p.version,
                (%s) as high_risk,
                (select count(distinct k.supplier_id) from programme_entry e join known_risk k on k.authority = p.authority and k.level = 'HIGH'
                    and k.supplier_id = coalesce((select s.survivor_id from known_supplier s where s.id = e.supplier_id), e.supplier_id)
                    where e.programme_id = p.id)::integer as planned,
                (select count(distinct k.supplier_id) from audit a join known_risk k on k.authority = p.authority and k.level = 'HIGH'
                    and k.supplier_id = coalesce((select s.survivor_id from known_supplier s where s.id = a.supplier_id), a.supplier_id)
                    where a.authority = p.authority and a.finalised_on >= make_date(p.year, 1, 1)
                        and a.finalised_on < make_date(p.year + 1, 1, 1))::integer as followed_up
            from programme p""".formatted(CandidateRows.HIGH_RISK);

    private static final Keyset LATEST = new Keyset(SELECT, "p.year", "bigint", "p.id", true);

    private static final String ENTRIES =
            "select rank, supplier_id, reason, risk_level, risk_score from programme_entry"
                    + " where programme_id = ? order by rank limit 500";

    private static final String ADD = """
            insert into programme (id, authority, year, adopted_on, adopted_by, version, created_at) values (?, ?, ?, ?, ?, 1, ?)
            on conflict on constraint uq_programme_year do nothing""";

    private static final String CHANGE = """
            update programme set changed_on = ?, changed_by = ?, change_reason = ?, version = version + 1
            where id = ? and authority = ? and version = ?""";

    /** The order of the arrays is the rank. */
    private static final String ADD_ENTRIES = """
            insert into programme_entry (programme_id, rank, authority, supplier_id, reason, risk_level, risk_score)
            select ?, e.rank, ?, e.supplier_id, e.reason, k.level, k.score
            from unnest(?::uuid[], ?::text[]) with ordinality as e (supplier_id, reason, rank)
            left join known_risk k on k.authority = ? and k.supplier_id = e.supplier_id""";

    private static final Keyset RISKIEST =
            new Keyset(CandidateRows.SELECT.formatted(""), "k.score_rank", "bigint", "k.supplier_id", true);

    private final TenantDatabase database;
    private final CandidateRows rows;

    ProgrammeRepository(TenantDatabase database, CandidateRows rows) {
        this.database = database;
        this.rows = rows;
    }

    private record Ranked(CandidateView view, long rank) {}

    Slice<ProgrammeView> list(String authority, PageRequest page) {
        return LATEST.fetch(
                database, page, "p.authority = ?", List.of(authority, authority), row -> view(row, null), view ->
                        new String[] {Integer.toString(view.year()), view.id().toString()});
    }

    Optional<ProgrammeView> find(UUID id, String authority) {
        List<ProgrammeView.ProgrammeEntry> entries = database.query(
                ENTRIES,
                row -> new ProgrammeView.ProgrammeEntry(
                        row.integer("rank"),
                        row.uuid("supplier_id"),
                        row.text("reason"),
                        row.nullableText("risk_level"),
                        row.nullableDecimal("risk_score")),
                id);
        return database.one(
                SELECT + " where p.id = ? and p.authority = ?", row -> view(row, entries), authority, id, authority);
    }

    /** False when the year has a programme already. */
    boolean add(UUID id, String authority, int year, LocalDate today, String subject, Instant now) {
        return database.update(ADD, id, authority, year, today, subject, now) == 1;
    }

    /** False when somebody else was faster. */
    boolean change(ProgrammeView read, LocalDate today, String subject, String reason) {
        boolean changed =
                database.update(CHANGE, today, subject, reason, read.id(), read.authority(), read.version()) == 1;
        if (changed) {
            database.update("delete from programme_entry where programme_id = ?", read.id());
        }
        return changed;
    }

    void addEntries(UUID id, String authority, List<PlannedSupplier> suppliers) {
        database.update(
                ADD_ENTRIES,
                id,
                authority,
                suppliers.stream().map(PlannedSupplier::supplierId).toArray(UUID[]::new),
                suppliers.stream().map(PlannedSupplier::reason).toList(),
                authority);
    }

    /** The suppliers that something is known of, the riskiest first; a merged one is in its survivor's line. */
    Slice<CandidateView> candidates(String authority, @Nullable String level, PageRequest page) {
        return RISKIEST.fetch(
                        database,
                        page,
                        (level == null ? "k.authority = ?" : "k.authority = ? and k.level = ?")
                                + " and s.survivor_id is null",
                        level == null ? List.of(authority) : List.of(authority, level),
                        row -> new Ranked(rows.candidate(row), row.bigint("score_rank")),
                        ranked -> new String[] {
                            Long.toString(ranked.rank()),
                            ranked.view().supplierId().toString()
                        })
                .map(Ranked::view);
    }

    private static ProgrammeView view(Row row, @Nullable List<ProgrammeView.ProgrammeEntry> entries)
            throws SQLException {
        return new ProgrammeView(
                row.uuid("id"),
                row.text("authority"),
                row.integer("year"),
                row.date("adopted_on"),
                row.text("adopted_by"),
                row.nullableDate("changed_on"),
                row.nullableText("changed_by"),
                row.nullableText("change_reason"),
                ProgrammeCoverage.of(row.integer("high_risk"), row.integer("planned"), row.integer("followed_up")),
                entries,
                row.bigint("version"));
    }
}
