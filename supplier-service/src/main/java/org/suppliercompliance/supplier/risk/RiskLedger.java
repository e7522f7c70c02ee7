package org.suppliercompliance.supplier.risk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/** Writes scores down, keeps what they were, and tells what is new. A score that came out as before leaves no trace. */
@Singleton
class RiskLedger {
    private final RiskJson json;

    RiskLedger(RiskJson json) {
        this.json = json;
    }

    /**
     * A score that was worked out.
     *
     * @param supplier whose it is; null for a site, of which nothing is told
     * @param recheckAt the moment when time alone changes it
     */
    record Assessed(
            UUID id,
            @Nullable UUID supplier,
            RiskExplanation explanation,
            @Nullable Instant recheckAt) {}

    private record Changed(UUID id, long version) {}

    /** Answers which ones changed. */
    List<UUID> keep(WorkerTransaction transaction, String authority, RiskKind kind, List<Assessed> scores) {
        if (scores.isEmpty()) {
            return List.of();
        }
        Instant now = transaction.now();
        UUID[] ids = scores.stream().map(Assessed::id).toArray(UUID[]::new);
        String[] rechecks = scores.stream()
                .map(score ->
                        score.recheckAt() == null ? null : score.recheckAt().toString())
                .toArray(String[]::new);
        Map<UUID, RiskLevel> before = new HashMap<>();
        transaction.query(
                "select subject_id, level from risk_score where subject_id = any(?) and authority = ? and kind = ?",
                row -> before.put(row.uuid("subject_id"), RiskLevel.valueOf(row.text("level"))),
                ids,
                authority,
                kind);
        List<Changed> changed = transaction.query(
                """
                with changed as (
                    insert into risk_score as r (subject_id, authority, kind, position, level, explanation, countries, assessed_at, recheck_at, version)
                    select u.id, ?, ?, u.position, u.level, u.explanation::jsonb, string_to_array(u.countries, ','), ?, u.recheck_at::timestamptz, 1
                    from unnest(?, ?, ?, ?, ?, ?) as u (id, position, level, explanation, countries, recheck_at)
                    on conflict on constraint pk_risk_score do update set position = excluded.position, level = excluded.level,
                        explanation = excluded.explanation, countries = excluded.countries, assessed_at = excluded.assessed_at,
                        recheck_at = excluded.recheck_at, version = r.version + 1
                    where r.explanation is distinct from excluded.explanation
                    returning r.*),
                kept as (
                    insert into risk_history (subject_id, authority, kind, version, position, level, explanation, assessed_at)
                    select subject_id, authority, kind, version, position, level, explanation, assessed_at from changed)
                select subject_id, version from changed""",
                row -> new Changed(row.uuid("subject_id"), row.bigint("version")),
                authority,
                kind,
                now,
                ids,
                scores.stream().map(score -> score.explanation().position()).toArray(Long[]::new),
                scores.stream().map(score -> score.explanation().level().name()).toArray(String[]::new),
                scores.stream().map(score -> json.write(score.explanation())).toArray(String[]::new),
                scores.stream()
                        .map(score -> String.join(",", score.explanation().countries()))
                        .toArray(String[]::new),
                rechecks);
        transaction.update("""
                update risk_score r set recheck_at = u.recheck_at::timestamptz from unnest(?, ?) as u (id, recheck_at)
                where r.subject_id = u.id and r.authority = ? and r.kind = ? and r.recheck_at is distinct from u.recheck_at::timestamptz""", ids, rechecks, authority, kind);
        tell(transaction, authority, kind, scores, changed, before);
        return changed.stream().map(Changed::id).toList();
    }

    /** That nothing is known is told only of what had a score. */
    private static void tell(
            WorkerTransaction transaction,
            String authority,
            RiskKind kind,
            List<Assessed> scores,
            List<Changed> changed,
            Map<UUID, RiskLevel> before) {
        Map<UUID, Long> versions = new HashMap<>();
        changed.forEach(one -> versions.put(one.id(), one.version()));
        for (Assessed score : scores) {
            Long version = versions.get(score.id());
            UUID supplier = score.supplier();
            boolean news = score.explanation().level() != RiskLevel.NOT_ASSESSED
                    || before.getOrDefault(score.id(), RiskLevel.NOT_ASSESSED) != RiskLevel.NOT_ASSESSED;
            if (version != null && supplier != null && news) {
                transaction.append(RiskAssessedFact.of(
                        authority, kind, score.id(), supplier, score.explanation(), version, transaction.now()));
            }
        }
    }
}
