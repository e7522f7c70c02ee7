package org.suppliercompliance.notification.alert;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.notification.fact.FactOutcome;

/** Takes back what was not sent yet of facts that count no more. What was sent, or is being sent, stays on record, and is handed on to nobody. */
final class StaleFacts {
    /** Waits for who tells such a fact again, and holds it shared: the next statement sees what was queued, and who comes later that it is settled. */
    private static final String SETTLE =
            "update fact set settled_at = clock_timestamp() where id in (select id from fact"
                    + " where settled_at is null and (%s) order by id for no key update) returning id";

    private static final String CANCEL = "with stale as (select unnest(?::uuid[]) as id),"
            + " dropped as (update delivery set status = 'CANCELLED', reason = ?, version = version + 1"
            + " where status = 'PENDING' and (? or channel <> 'WEBHOOK') and fact_id in (select id from stale)),"
            + " calmed as (update escalation set ended = ?, climbs_at = null where ended is null and fact_id in (select id from stale))"
            + " update alert set status = 'CANCELLED', version = version + 1"
            + " where status = 'RAISED' and fact_id in (select id from stale) and not exists"
            + " (select 1 from delivery d where d.alert_id = alert.id"
            + " and (d.status = 'DELIVERED' or d.leased_until > clock_timestamp()))";

    /** Whether a fact {@code f} announces a day that is past: then there is nothing left to tell. Binds the time. */
    static final String DAY_IS_PAST =
            "(f.type in ('deadline-approaching', 'audit-drafted', 'dialogue-due', 'consultation-due', 'consultation-invited', 'document-expiring', 'evidence-expiring')"
                    + " and f.due_on is not null and f.due_on <"
                    + " (?::timestamptz at time zone coalesce((select z.zone from known_authority z where z.code = f.authority), 'UTC'))::date)";

    /** One index holds these and those below: the facts that are found by their subject, which is of one kind. */
    private static final String OF_SUBJECT =
            "type in ('audit-shared', 'network-news', 'sanction-proposed', 'sanction-decided', 'sanction-lifted',"
                    + " 'case-commented', 'external-report-presented', 'external-report-shared') and subject_id = ?";

    private static final String OF_REVIEW = "type in ('audit-drafted', 'supplier-commented') and subject_id = ?";

    private static final String OF_EVIDENCE = "type in ('evidence-expiring', 'evidence-expired') and subject_id = ?";

    private static final String OF_SHARED_REPORT = "type = 'external-report-shared' and subject_id = ?";

    private static final String OF_INVITATION = "type = 'consultation-invited' and subject_id = ?";

    private StaleFacts() {}

    /** It was replaced or taken back: that it ends asks for nothing any more. */
    static void cancelEvidence(Database database, UUID evidence) {
        cancel(database, FactOutcome.SUPERSEDED, OF_EVIDENCE, evidence);
    }

    /** Others may not read the report any more; the supplier it is about still does. */
    static void cancelSharing(Database database, UUID report) {
        cancel(database, "WITHDRAWN", FactOutcome.SUPERSEDED, true, OF_SHARED_REPORT, report);
    }

    /** The consultation takes no answers any more. */
    static void cancelInvitations(Database database, UUID consultation) {
        cancel(database, FactOutcome.SUPERSEDED, OF_INVITATION, consultation);
    }

    /** @param which the condition that tells these facts, with its parameters */
    static void cancel(Database database, FactOutcome why, String which, @Nullable Object... parameters) {
        cancel(database, why.name(), why, true, which, parameters);
    }

    /** Somebody has answered what these facts asked people to do. Endpoints are told what happened all the same. */
    static void cancelAnswered(Database database, String which, @Nullable Object... parameters) {
        cancel(database, FactOutcome.SUPERSEDED.name(), FactOutcome.SUPERSEDED, false, which, parameters);
    }

    /** What an audit, a sanction, a comment, a report from outside or a news item was told as is there no more: whoever did not hear of it yet, does not. */
    static void cancelWithdrawn(Database database, UUID subject) {
        cancel(database, "WITHDRAWN", FactOutcome.SUPERSEDED, true, OF_SUBJECT, subject);
    }

    /** Whatever was told of the review of a draft, as of an audit that is there no more. */
    static void cancelReview(Database database, UUID audit) {
        cancel(database, FactOutcome.SUPERSEDED, OF_REVIEW, audit);
    }

    private static void cancel(
            Database database,
            String reason,
            FactOutcome why,
            boolean endpoints,
            String which,
            @Nullable Object... parameters) {
        List<UUID> stale = database.query(SETTLE.formatted(which), row -> row.uuid("id"), parameters);
        if (!stale.isEmpty()) {
            database.update(CANCEL, stale.toArray(UUID[]::new), reason, endpoints, why);
        }
    }
}
