package org.suppliercompliance.criteria.sets;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;
import org.suppliercompliance.criteria.StoredJson;
import org.suppliercompliance.criteria.library.Definition;

/** Criteria sets. Every statement names the owner, and row-level security says it again. */
@Singleton
class CriteriaSetRepository {
    private static final String SELECT =
            "select s.*, s.content::text as body, s.gate::text as said, s.definitions::text as meanings, s.clauses::text as clause_texts"
                    + " from criteria_set s";
    private static final Keyset NEWEST_FIRST = new Keyset(
            "select s.id, s.status, s.purpose, s.reference, s.content ->> 'title' as title, s.created_at, s.fixed_at from criteria_set s",
            "s.created_at",
            "timestamptz",
            "s.id",
            true);

    private final TenantDatabase database;

    CriteriaSetRepository(TenantDatabase database) {
        this.database = database;
    }

    void add(CriteriaSet set, String author) {
        database.update(
                """
                insert into criteria_set (id, authority, status, purpose, reference, content, copied_from, revision, created_at, created_by, changed_at)
                values (?, ?, 'DRAFT', ?, ?, ?, ?::uuid, 1, ?, ?, ?)""",
                set.id(),
                set.authority(),
                set.purpose(),
                set.reference(),
                StoredJson.write(set.content()),
                set.copiedFrom(),
                set.createdAt(),
                author,
                set.changedAt());
    }

    Optional<CriteriaSet> own(UUID id, String authority) {
        return database.one(SELECT + " where s.id = ? and s.authority = ?", CriteriaSetRepository::set, id, authority);
    }

    /** Holds it until the transaction ends: what is done to its lines comes one after the other. */
    Optional<CriteriaSet> lockOwn(UUID id, String authority) {
        return database.one(
                SELECT + " where s.id = ? and s.authority = ? for update", CriteriaSetRepository::set, id, authority);
    }

    void rewrite(UUID id, String reference, SetContent content, Instant now) {
        database.update(
                "update criteria_set set reference = ?, content = ?, revision = revision + 1, changed_at = ? where id = ?",
                reference,
                StoredJson.write(content),
                now,
                id);
    }

    /** Its lines changed. */
    void touch(UUID id, Instant now) {
        database.update("update criteria_set set revision = revision + 1, changed_at = ? where id = ?", now, id);
    }

    void fix(
            UUID id,
            GateView gate,
            List<Definition> definitions,
            @Nullable SetClauses clauses,
            String subject,
            Instant now) {
        database.update(
                """
                update criteria_set set status = 'FIXED', gate = ?, definitions = ?, clauses = ?::jsonb, fixed_at = ?, fixed_by = ?,
                    revision = revision + 1, changed_at = ?
                where id = ?""",
                StoredJson.write(gate),
                StoredJson.write(definitions),
                clauses == null ? null : StoredJson.write(clauses),
                now,
                subject,
                now,
                id);
    }

    Slice<CriteriaSetSummary> list(CriteriaSetFilter wanted, PageRequest page, String authority) {
        Conditions conditions = new Conditions()
                .always("s.authority = ?", authority)
                .wanted("s.status = ?", wanted.status)
                .wanted("s.purpose = ?", wanted.purpose)
                .wanted("s.reference = ?", wanted.reference);
        return NEWEST_FIRST.fetch(
                database, page, conditions.sql(), conditions.parameters(), CriteriaSetRepository::summary, line ->
                        new String[] {line.createdAt().toString(), line.id().toString()});
    }

    /** What sets must speak of; a handful. */
    List<SubjectRule> subjectRules() {
        return database.query(
                "select code, theme, cpv_prefix, categories, basis from subject_rule order by code limit 100",
                row -> new SubjectRule(
                        row.text("code"),
                        row.text("theme"),
                        row.texts("cpv_prefix"),
                        row.texts("categories"),
                        row.text("basis")));
    }

    private static CriteriaSet set(Row row) throws SQLException {
        return new CriteriaSet(
                row.uuid("id"),
                row.text("authority"),
                SetStatus.valueOf(row.text("status")),
                SetPurpose.valueOf(row.text("purpose")),
                row.text("reference"),
                StoredJson.read(row.text("body"), SetContent.class),
                row.nullableUuid("copied_from"),
                said(row.nullableText("said")),
                meanings(row.nullableText("meanings")),
                clauses(row.nullableText("clause_texts")),
                row.bigint("revision"),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.nullableInstant("fixed_at"));
    }

    private static @Nullable GateView said(@Nullable String json) {
        return json == null ? null : StoredJson.read(json, GateView.class);
    }

    private static @Nullable List<Definition> meanings(@Nullable String json) {
        return json == null ? null : StoredJson.read(json, new TypeReference<List<Definition>>() {});
    }

    private static @Nullable SetClauses clauses(@Nullable String json) {
        return json == null ? null : StoredJson.read(json, SetClauses.class);
    }

    private static CriteriaSetSummary summary(Row row) throws SQLException {
        return new CriteriaSetSummary(
                row.uuid("id"),
                SetPurpose.valueOf(row.text("purpose")),
                row.text("reference"),
                row.text("title"),
                SetStatus.valueOf(row.text("status")),
                row.instant("created_at"),
                row.nullableInstant("fixed_at"));
    }
}
