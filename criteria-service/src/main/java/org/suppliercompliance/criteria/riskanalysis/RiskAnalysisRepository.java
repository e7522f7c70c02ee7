package org.suppliercompliance.criteria.riskanalysis;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;

/** Risk analyses. Every read names who may see them, and row-level security says it again. */
@Singleton
class RiskAnalysisRepository {
    private static final String SELECT = "select r.*, r.content::text as body from risk_analysis r";
    private static final String LATER = "exists (select 1 from risk_analysis l where l.network = r.network"
            + " and l.category = r.category and l.number > r.number and l.status = 'PUBLISHED')";
    private static final Keyset NEWEST_FIRST = new Keyset(
            "select r.id, r.network, r.category, r.number, r.authority, r.status, r.created_at, r.published_at,"
                    + " r.content ->> 'title' as title, jsonb_array_length(r.content -> 'risks') as risks,"
                    + " r.status = 'PUBLISHED' and not " + LATER + " as current from risk_analysis r",
            "r.created_at",
            "timestamptz",
            "r.id",
            true);
    private static final String VISIBLE = "(r.status = 'PUBLISHED' or r.authority = ?::text)";

    private final TenantDatabase database;

    RiskAnalysisRepository(TenantDatabase database) {
        this.database = database;
    }

    /** Writes a draft unless the authority has one of the category already. */
    boolean add(RiskAnalysis draft, String author) {
        return database.update(
                        """
                        insert into risk_analysis (id, network, category, number, authority, status, content, revision, created_at, created_by, changed_at)
                        values (?, ?, ?, ?, ?, 'DRAFT', ?::jsonb, ?, ?, ?, ?) on conflict (network, category, authority) where status = 'DRAFT' do nothing""",
                        draft.id(),
                        draft.network(),
                        draft.category(),
                        draft.number(),
                        draft.authority(),
                        draft.content().toJson(),
                        draft.revision(),
                        draft.createdAt(),
                        author,
                        draft.changedAt())
                > 0;
    }

    Optional<UUID> draftOf(String network, String category, String authority) {
        return database.one(
                "select id from risk_analysis where network = ? and category = ? and authority = ? and status = 'DRAFT'",
                row -> row.uuid("id"),
                network,
                category,
                authority);
    }

    int latestPublished(String network, String category) {
        return database.one(
                        "select coalesce(max(number), 0) as number from risk_analysis where network = ? and category = ? and status = 'PUBLISHED'",
                        row -> row.integer("number"),
                        network,
                        category)
                .orElse(0);
    }

    /** Holds the authority's own analysis until the transaction ends; empty for everybody else. */
    Optional<RiskAnalysis> lockOwn(UUID id, String authority) {
        return database.one(
                SELECT + " where r.id = ? and r.authority = ? for update",
                RiskAnalysisRepository::analysis,
                id,
                authority);
    }

    Optional<RiskAnalysis> visible(UUID id, @Nullable String authority) {
        return database.one(SELECT + " where r.id = ? and " + VISIBLE, RiskAnalysisRepository::analysis, id, authority);
    }

    void rewrite(UUID id, RiskAnalysisContent content, Instant now) {
        database.update(
                "update risk_analysis set content = ?::jsonb, revision = revision + 1, changed_at = ? where id = ?",
                content.toJson(),
                now,
                id);
    }

    void publish(UUID id, int number, String publisher, Instant now) {
        database.update(
                "update risk_analysis set status = 'PUBLISHED', number = ?, revision = revision + 1, changed_at = ?,"
                        + " published_at = ?, published_by = ? where id = ?",
                number,
                now,
                now,
                publisher,
                id);
    }

    Slice<RiskAnalysisSummary> list(RiskAnalysisFilter wanted, PageRequest page, @Nullable String authority) {
        Conditions conditions = new Conditions().always(VISIBLE, authority);
        conditions.wanted("r.network = ?", wanted.network);
        conditions.wanted("r.category = ?", wanted.category);
        conditions.wanted("r.authority = ?", wanted.authority);
        conditions.wanted("r.status = ?", wanted.status);
        conditions.wanted("(r.status = 'PUBLISHED' and not " + LATER + ") = ?", wanted.current);
        return NEWEST_FIRST.fetch(
                database, page, conditions.sql(), conditions.parameters(), RiskAnalysisRepository::summary, line ->
                        new String[] {line.createdAt().toString(), line.id().toString()});
    }

    /** The themes of the catalogue, each with the one it stands under. */
    Map<String, @Nullable String> themeParents() {
        Map<String, @Nullable String> parents = new HashMap<>();
        database.query(
                "select code, parent from theme", row -> parents.put(row.text("code"), row.nullableText("parent")));
        return parents;
    }

    /** Those of the criteria that have a published version. */
    Set<UUID> published(Set<UUID> criteria) {
        if (criteria.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.query(
                "select v.criterion_id from criterion_version v where v.criterion_id = any(?) and v.status = 'PUBLISHED'",
                row -> row.uuid("criterion_id"),
                (Object) criteria.toArray(UUID[]::new)));
    }

    private static RiskAnalysis analysis(Row row) throws SQLException {
        return new RiskAnalysis(
                row.uuid("id"),
                row.text("network"),
                row.text("category"),
                row.integer("number"),
                row.text("authority"),
                RiskAnalysisStatus.valueOf(row.text("status")),
                RiskAnalysisContent.fromJson(row.text("body")),
                row.bigint("revision"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.nullableInstant("published_at"));
    }

    private static RiskAnalysisSummary summary(Row row) throws SQLException {
        return new RiskAnalysisSummary(
                row.uuid("id"),
                row.text("network"),
                row.text("category"),
                row.integer("number"),
                row.text("authority"),
                RiskAnalysisStatus.valueOf(row.text("status")),
                row.text("title"),
                row.integer("risks"),
                row.bool("current"),
                row.instant("created_at"),
                row.nullableInstant("published_at"));
    }
}
