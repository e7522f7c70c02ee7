package org.suppliercompliance.criteria.evaluation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.Conditions;
import org.suppliercompliance.criteria.StoredJson;

/** Evaluations, whole. Every statement names the owner, and row-level security says it again. */
@Singleton
class EvaluationRepository {
    private static final Keyset NEWEST_FIRST = new Keyset(
            "select e.id, e.opened_on, e.evaluated_at, e.bids from bid_evaluation e",
            "e.evaluated_at",
            "timestamptz",
            "e.id",
            true);

    private final TenantDatabase database;

    EvaluationRepository(TenantDatabase database) {
        this.database = database;
    }

    void add(EvaluationView evaluation, String authority, String subject) {
        database.update(
                """
                insert into bid_evaluation (id, set_id, authority, opened_on, evaluated_at, evaluated_by, bids, content)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                evaluation.id(),
                evaluation.setId(),
                authority,
                evaluation.openedOn(),
                evaluation.evaluatedAt(),
                subject,
                evaluation.bids().size(),
                StoredJson.write(evaluation));
    }

    Optional<EvaluationView> own(UUID set, UUID id, String authority) {
        return database.one(
                "select e.content::text as body from bid_evaluation e where e.id = ? and e.set_id = ? and e.authority = ?",
                row -> StoredJson.read(row.text("body"), EvaluationView.class),
                id,
                set,
                authority);
    }

    Optional<EvaluationView> latest(UUID set, String authority) {
        return database.one(
                "select e.content::text as body from bid_evaluation e where e.set_id = ? and e.authority = ? order by e.evaluated_at desc, e.id desc limit 1",
                row -> StoredJson.read(row.text("body"), EvaluationView.class),
                set,
                authority);
    }

    Slice<EvaluationSummary> list(UUID set, String authority, PageRequest page) {
        Conditions conditions = new Conditions().always("e.set_id = ?", set).always("e.authority = ?", authority);
        return NEWEST_FIRST.fetch(
                database,
                page,
                conditions.sql(),
                conditions.parameters(),
                row -> new EvaluationSummary(
                        row.uuid("id"), row.date("opened_on"), row.instant("evaluated_at"), row.integer("bids")),
                line -> new String[] {line.evaluatedAt().toString(), line.id().toString()});
    }
}
