package org.suppliercompliance.notification.alert;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactType;

/** Follows each case, and each supplier report, as far as it decides whether a fact about a date still counts. */
final class KnownCases {
    static final Set<String> OVER = Set.of("CLOSED", "WITHDRAWN", "RECEIVED", "REVIEWED");

    /** What asks the supplier for something, or may be the first it hears of the case: pointless once there is no such case. */
    private static final List<String> OF_OPEN_CASE = List.of(
            "non-compliance-communicated",
            "plan-approved",
            "plan-rejected",
            "non-compliance-closed",
            "non-compliance-reopened",
            "deadline-adjusted",
            "case-commented");

    private static final String OF_DATE = "(step is not null or type in ('report-requested', 'deadline-adjusted'))";

    private KnownCases() {}

    /** What is known of a case or of a report. */
    record KnownCase(@Nullable String status, int planVersion, int correctionVersion, int reportVersion) {
        /** A fact about a date counts while the case is open, the clock runs and its version of the date is the current one. */
        FactOutcome judge(Fact fact) {
            if (!fact.type().ofDeadline()) {
                return FactOutcome.TOLD;
            }
            if (status != null && OVER.contains(status)) {
                return FactOutcome.CASE_CLOSED;
            }
            DeadlineClock clock = fact.clock();
            if (clock == null) {
                return FactOutcome.TOLD;
            }
            boolean stopped = status != null && clock.standsIn(status);
            return stopped || !isOfCurrent(fact, clock) ? FactOutcome.SUPERSEDED : FactOutcome.TOLD;
        }

        /** Whether it is about the version of its date that counts: it is no older one, and none that was lost in a restore. */
        private boolean isOfCurrent(Fact fact, DeadlineClock clock) {
            Integer version = fact.deadlineVersion();
            return version == null || version == current(clock);
        }

        private int current(DeadlineClock clock) {
            return switch (clock) {
                case PLAN -> planVersion;
                case CORRECTION -> correctionVersion;
                case REPORT -> reportVersion;
            };
        }
    }

    /**
     * Takes in what the fact says of its case, and answers what is known then. Versions of a date compare as (epoch, version): after a
     * restore of the producer an older one may be the newest. What was not sent yet about another version is cancelled with the first fact
     * of a version; the ones that follow it find nothing to cancel, nor does the first version of all, and they are not made to look.
     *
     * @param epoch the producer's epoch it was stated in
     */
    static KnownCase note(Database database, Fact fact, @Nullable String status, int epoch) {
        Noted noted = keep(database, fact, status, epoch);
        DeadlineClock clock = fact.clock();
        // What moved it may have been another transaction, with a newer version: a dead letter that is applied again
        // waits for it.
        if (clock != null && noted.moved() && noted.known().isOfCurrent(fact, clock)) {
            cancelOtherVersions(database, fact);
        }
        return noted.known();
    }

    /** With whether a date of it was just heard of in another version than before. */
    private record Noted(KnownCase known, boolean moved) {}

    private static Noted keep(Database database, Fact fact, @Nullable String status, int epoch) {
        Integer version = fact.deadlineVersion();
        int seen = version == null ? 0 : version;
        return database.one(
                        "with before as (select * from known_case where id = ?::uuid)"
                                + " insert into known_case as k (id, authority, status, plan_version, plan_epoch, correction_version, correction_epoch,"
                                + " report_version, report_epoch) values (?::uuid, ?, ?::text, ?, ?, ?, ?, ?, ?)"
                                + " on conflict on constraint pk_known_case do update set status = coalesce(excluded.status, k.status),"
                                + " plan_epoch = greatest(k.plan_epoch, excluded.plan_epoch), plan_version ="
                                + " case when (excluded.plan_epoch, excluded.plan_version) > (k.plan_epoch, k.plan_version)"
                                + " then excluded.plan_version else k.plan_version end,"
                                + " correction_epoch = greatest(k.correction_epoch, excluded.correction_epoch), correction_version ="
                                + " case when (excluded.correction_epoch, excluded.correction_version) > (k.correction_epoch, k.correction_version)"
                                + " then excluded.correction_version else k.correction_version end,"
                                + " report_epoch = greatest(k.report_epoch, excluded.report_epoch), report_version ="
                                + " case when (excluded.report_epoch, excluded.report_version) > (k.report_epoch, k.report_version)"
                                + " then excluded.report_version else k.report_version end"
                                + " returning status, plan_version, correction_version, report_version,"
                                + " exists (select 1 from before b where"
                                + " b.plan_version > 0 and (b.plan_epoch, b.plan_version) <> (k.plan_epoch, k.plan_version)"
                                + " or b.correction_version > 0"
                                + " and (b.correction_epoch, b.correction_version) <> (k.correction_epoch, k.correction_version)"
                                + " or b.report_version > 0"
                                + " and (b.report_epoch, b.report_version) <> (k.report_epoch, k.report_version)) as moved",
                        row -> new Noted(read(row), row.bool("moved")),
                        fact.caseId(),
                        fact.caseId(),
                        fact.authority(),
                        status,
                        about(fact, DeadlineClock.PLAN, seen),
                        about(fact, DeadlineClock.PLAN, epoch),
                        about(fact, DeadlineClock.CORRECTION, seen),
                        about(fact, DeadlineClock.CORRECTION, epoch),
                        about(fact, DeadlineClock.REPORT, seen),
                        about(fact, DeadlineClock.REPORT, epoch))
                .orElseThrow();
    }

    /** A fact says nothing of the other dates. */
    private static int about(Fact fact, DeadlineClock clock, int said) {
        return fact.clock() == clock ? said : 0;
    }

    /** Cancels what was not sent yet about another version of the date than the fact's, older or lost in a restore. */
    private static void cancelOtherVersions(Database database, Fact fact) {
        StaleFacts.cancel(
                database,
                FactOutcome.SUPERSEDED,
                "case_id = ? and " + OF_DATE + " and clock = ?::text and deadline_version <> ?::int",
                fact.caseId(),
                fact.clock(),
                fact.deadlineVersion());
    }

    /**
     * Cancels what was not sent yet about the dates of the case or report: all of it when it is over with the fact, what is about a date when
     * its clock stops. Of a case that was withdrawn, what only an open case has to tell goes too; of one that was closed, as far as there
     * was nobody to tell: who comes later is asked for nothing.
     */
    static void cancelEnded(Database database, Fact fact) {
        boolean over = fact.endsCase();
        DeadlineClock stopped = fact.type().stops();
        if (!over && stopped == null) {
            return;
        }
        boolean withdrawn = fact.type() == FactType.NON_COMPLIANCE_WITHDRAWN;
        StaleFacts.cancel(
                database,
                over ? FactOutcome.CASE_CLOSED : FactOutcome.SUPERSEDED,
                "case_id = ? and (type = any (?) or (" + OF_DATE + " and (? or clock = ?::text)))",
                fact.caseId(),
                withdrawn ? OF_OPEN_CASE : List.of(),
                over,
                stopped);
        if (over && !withdrawn) {
            database.update(
                    "update alert set status = 'CANCELLED', version = version + 1 where recipient is null and status = 'RAISED'"
                            + " and fact_id in (select id from fact where case_id = ? and type = any (?) and id <> ?)",
                    fact.caseId(),
                    OF_OPEN_CASE,
                    fact.id());
        }
    }

    /** Whether a contact of the supplier has heard of the case: was reached, has read it in the inbox, or is just being mailed. */
    static boolean supplierWasTold(Database database, Fact fact) {
        return database.one(
                        "select exists (select 1 from alert a join fact f on f.id = a.fact_id where f.case_id = ?"
                                + " and f.type = 'non-compliance-communicated' and a.supplier_id is not null and a.recipient is not null"
                                + " and (a.status <> 'CANCELLED' or a.read_at is not null or exists (select 1 from delivery d"
                                + " where d.alert_id = a.id and (d.status = 'DELIVERED' or d.leased_until > clock_timestamp())))) as told",
                        row -> row.bool("told"),
                        fact.caseId())
                .orElse(false);
    }

    /** Whether the supplier may know of the case: it was communicated, as its state or the fact itself says. */
    static boolean wasCommunicated(Database database, Fact fact) {
        return database.one(
                        "select exists (select 1 from known_case where id = ? and status not in ('DETECTED', 'WITHDRAWN'))"
                                + " or exists (select 1 from fact where case_id = ? and type = 'non-compliance-communicated') as told",
                        row -> row.bool("told"),
                        fact.caseId(),
                        fact.caseId())
                .orElse(false);
    }

    /** Whether the fact still counts, by what is known of its case now. */
    static FactOutcome judge(Database database, Fact fact) {
        return database.one(
                        "select status, plan_version, correction_version, report_version from known_case where id = ?",
                        KnownCases::read,
                        fact.caseId())
                .map(known -> known.judge(fact))
                .orElse(FactOutcome.TOLD);
    }

    /** The same for a fact that came late: of a case that is over by now nothing is told any more but that it is. */
    static FactOutcome judgeLate(Database database, Fact fact) {
        FactOutcome outcome = judge(database, fact);
        boolean over = !fact.endsCase()
                && database.one(
                                "select status = any (?) as over from known_case where id = ? and status is not null",
                                row -> row.bool("over"),
                                List.copyOf(OVER),
                                fact.caseId())
                        .orElse(false);
        return over ? FactOutcome.CASE_CLOSED : outcome;
    }

    /** There is no such case any more: nothing more is sent about it. What was sent stays on record. */
    static void forget(Database database, UUID caseId) {
        StaleFacts.cancel(database, FactOutcome.CASE_CLOSED, "case_id = ?", caseId);
        // what endpoints were still to be told of facts that had been answered
        database.update(
                "update delivery set status = 'CANCELLED', reason = ?, version = version + 1 where status = 'PENDING'"
                        + " and fact_id in (select id from fact where case_id = ?)",
                FactOutcome.CASE_CLOSED,
                caseId);
        database.update("delete from known_case where id = ?", caseId);
    }

    /** Cancels what was not sent yet about a proposed sanction that is settled now. */
    static void cancelProposal(Database database, Fact fact) {
        StaleFacts.cancel(
                database,
                FactOutcome.SUPERSEDED,
                "case_id = ? and type = 'sanction-proposed' and subject_id = ?",
                fact.caseId(),
                fact.subjectId());
    }

    private static KnownCase read(Row row) throws SQLException {
        return new KnownCase(
                row.nullableText("status"),
                row.integer("plan_version"),
                row.integer("correction_version"),
                row.integer("report_version"));
    }
}
