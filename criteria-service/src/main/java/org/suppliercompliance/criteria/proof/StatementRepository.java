package org.suppliercompliance.criteria.proof;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;
import org.suppliercompliance.criteria.catalogue.CriterionRef;

/** The statements about kinds: what they cover and what they count as. */
@Singleton
class StatementRepository {
    private static final String COVERAGE = "select s.* from kind_coverage s";
    private static final String EQUIVALENCE = "select s.* from kind_equivalence s";
    private static final Keyset NEWEST_COVERAGE = new Keyset(COVERAGE, "s.created_at", "timestamptz", "s.id", true);
    private static final Keyset NEWEST_EQUIVALENCE =
            new Keyset(EQUIVALENCE, "s.created_at", "timestamptz", "s.id", true);
    private static final String HOLDS = " (s.authority is null or s.authority = ?::text)"
            + " and (s.valid_from is null or s.valid_from <= ?) and (s.valid_to is null or s.valid_to >= ?)";

    /** Circles are looked for by one writer at a time: two halves of a circle must not pass each other. */
    private static final long EQUIVALENCE_LOCK = 0x5CE0017L;

    /** As many as one answer holds. */
    private static final int MOST_COVERED = 1000;

    /** A criterion as it is covered. */
    record Covered(CoverageView coverage, @Nullable String framework, String code) {}

    private final TenantDatabase database;

    StatementRepository(TenantDatabase database) {
        this.database = database;
    }

    void lockEquivalences() {
        database.query("select pg_advisory_xact_lock(?)::text as locked", row -> true, EQUIVALENCE_LOCK);
    }

    int countCoverage(Author author) {
        return count("kind_coverage", author);
    }

    int countEquivalences(Author author) {
        return count("kind_equivalence", author);
    }

    private int count(String table, Author author) {
        return database.one(
                        "select count(*)::integer as number from " + table
                                + " where authority = ?::text or (authority is null and ?::text is null)",
                        row -> row.integer("number"),
                        author.authority(),
                        author.authority())
                .orElseThrow();
    }

    void addCoverage(UUID id, Author author, StateCoverage command, Instant now) {
        database.update(
                """
                insert into kind_coverage (id, authority, kind_id, criterion_id, from_version, to_version, valid_from, valid_to, source, version, created_at)
                values (?, ?::text, ?, ?, ?, ?::integer, ?::date, ?::date, ?, 1, ?)""",
                id,
                author.authority(),
                command.kindId(),
                command.criterionId(),
                command.fromVersion(),
                command.toVersion(),
                command.validFrom(),
                command.validTo(),
                command.source(),
                now);
    }

    /** Whether the author says the same already of one of these days. */
    boolean isEquivalenceStated(Author author, StateEquivalence command) {
        return database.one(
                        """
                select exists (select 1 from kind_equivalence s
                    where s.authority is not distinct from ?::text and s.kind_id = ? and s.counts_as_id = ?
                        and coalesce(s.valid_from, '-infinity') <= coalesce(?::date, 'infinity')
                        and coalesce(s.valid_to, 'infinity') >= coalesce(?::date, '-infinity')) as stated""",
                        row -> row.bool("stated"),
                        author.authority(),
                        command.kindId(),
                        command.countsAsId(),
                        command.validTo(),
                        command.validFrom())
                .orElseThrow();
    }

    void addEquivalence(UUID id, Author author, StateEquivalence command, Instant now) {
        database.update(
                """
                insert into kind_equivalence (id, authority, kind_id, counts_as_id, valid_from, valid_to, source, version, created_at)
                values (?, ?::text, ?, ?, ?::date, ?::date, ?, 1, ?)""",
                id,
                author.authority(),
                command.kindId(),
                command.countsAsId(),
                command.validFrom(),
                command.validTo(),
                command.source(),
                now);
    }

    void endCoverage(UUID id, LocalDate validTo) {
        database.update("update kind_coverage set valid_to = ?, version = version + 1 where id = ?", validTo, id);
    }

    void endEquivalence(UUID id, LocalDate validTo) {
        database.update("update kind_equivalence set valid_to = ?, version = version + 1 where id = ?", validTo, id);
    }

    Optional<CoverageView> coverage(UUID id) {
        return database.one(COVERAGE + " where s.id = ?", StatementRepository::coverage, id);
    }

    Optional<EquivalenceView> equivalence(UUID id) {
        return database.one(EQUIVALENCE + " where s.id = ?", StatementRepository::equivalence, id);
    }

    void lockCoverage(UUID id) {
        database.query("select 1 as one from kind_coverage where id = ? for update", row -> 1, id);
    }

    void lockEquivalence(UUID id) {
        database.query("select 1 as one from kind_equivalence where id = ? for update", row -> 1, id);
    }

    Slice<CoverageView> coverages(PageRequest page, @Nullable UUID kindId, @Nullable UUID criterionId) {
        Conditions conditions =
                new Conditions().wanted("s.kind_id = ?", kindId).wanted("s.criterion_id = ?", criterionId);
        return NEWEST_COVERAGE.fetch(
                database, page, conditions.sql(), conditions.parameters(), StatementRepository::coverage, view ->
                        new String[] {view.createdAt().toString(), view.id().toString()});
    }

    Slice<EquivalenceView> equivalences(PageRequest page, @Nullable UUID kindId, @Nullable UUID countsAsId) {
        Conditions conditions =
                new Conditions().wanted("s.kind_id = ?", kindId).wanted("s.counts_as_id = ?", countsAsId);
        return NEWEST_EQUIVALENCE.fetch(
                database, page, conditions.sql(), conditions.parameters(), StatementRepository::equivalence, view ->
                        new String[] {view.createdAt().toString(), view.id().toString()});
    }

    /** What each author says counts as what, whatever the day: the suite under "", and the one authority or, without one, all of them. */
    Map<String, List<EquivalenceGraph.Edge>> edgesByAuthor(@Nullable String authority) {
        Map<String, List<EquivalenceGraph.Edge>> edges = new LinkedHashMap<>();
        database.query(
                "select coalesce(s.authority, '') as author, s.kind_id, s.counts_as_id from kind_equivalence s"
                        + " where s.authority is null or s.authority = ?::text or ?::text is null order by s.id",
                row -> edges.computeIfAbsent(row.text("author"), author -> new ArrayList<>())
                        .add(edge(row)),
                authority,
                authority);
        return edges;
    }

    List<EquivalenceGraph.Edge> edges(@Nullable String authority, LocalDate on) {
        return database.query(
                "select s.kind_id, s.counts_as_id from kind_equivalence s where" + HOLDS + " order by s.id",
                StatementRepository::edge,
                authority,
                on,
                on);
    }

    /** Who covers these criteria, in these versions, on the day. */
    List<CoverageView> covering(List<CriterionRef> criteria, @Nullable String authority, LocalDate on) {
        return database.query(
                COVERAGE
                        + " join unnest(?, ?) as w (criterion_id, number) on s.criterion_id = w.criterion_id and s.from_version <= w.number"
                        + " and (s.to_version is null or s.to_version >= w.number) where" + HOLDS + " order by s.id",
                StatementRepository::coverage,
                criteria.stream().map(CriterionRef::criterionId).toArray(UUID[]::new),
                criteria.stream().map(CriterionRef::version).toArray(Integer[]::new),
                authority,
                on,
                on);
    }

    /** What these kinds cover on the day. */
    List<Covered> coveredBy(Collection<UUID> kinds, @Nullable String authority, LocalDate on) {
        return database.query(
                "select s.*, c.framework, c.code from kind_coverage s join criterion c on c.id = s.criterion_id where s.kind_id = any(?) and"
                        + HOLDS + " order by c.framework, c.code, s.id limit " + MOST_COVERED,
                row -> new Covered(coverage(row), row.nullableText("framework"), row.text("code")),
                kinds.toArray(UUID[]::new),
                authority,
                on,
                on);
    }

    private static EquivalenceGraph.Edge edge(Row row) throws SQLException {
        return new EquivalenceGraph.Edge(row.uuid("kind_id"), row.uuid("counts_as_id"));
    }

    private static CoverageView coverage(Row row) throws SQLException {
        return new CoverageView(
                row.uuid("id"),
                row.nullableText("authority"),
                row.uuid("kind_id"),
                row.uuid("criterion_id"),
                row.integer("from_version"),
                row.nullableInteger("to_version"),
                row.nullableDate("valid_from"),
                row.nullableDate("valid_to"),
                row.text("source"),
                row.instant("created_at"),
                row.bigint("version"));
    }

    private static EquivalenceView equivalence(Row row) throws SQLException {
        return new EquivalenceView(
                row.uuid("id"),
                row.nullableText("authority"),
                row.uuid("kind_id"),
                row.uuid("counts_as_id"),
                row.nullableDate("valid_from"),
                row.nullableDate("valid_to"),
                row.text("source"),
                row.instant("created_at"),
                row.bigint("version"));
    }
}
