package org.suppliercompliance.notification.alert;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;

/** Follows each case, and each supplier report, as far as it decides whether a fact about a date still counts. */
final class KnownCases {
    static final Set<String> OVER = Set.of("CLOSED", "WITHDRAWN", "RECEIVED", "REVIEWED");

    private KnownCases() {}

    /** What is known of a case or of a report. */
    record KnownCase(@Nullable String status, int planVersion, int correctionVersion, int reportVersion) {
        /** A fact about a date counts while the case is open and its version of the date is the current one. */
        FactOutcome judge(Fact fact) {
            if (!fact.type().ofDeadline()) {
                return FactOutcome.TOLD;
            }
            if (status != null && OVER.contains(status)) {
                return FactOutcome.CASE_CLOSED;
            }
            Integer version = fact.deadlineVersion();
            DeadlineClock clock = fact.clock();
            return version != null && clock != null && version < current(clock)
                    ? FactOutcome.SUPERSEDED
                    : FactOutcome.TOLD;
        }

        private int current(DeadlineClock clock) {
            return switch (clock) {
                case PLAN -> planVersion;
                case CORRECTION -> correctionVersion;
                case REPORT -> reportVersion;
            };
        }
    }

    /** Takes in what the fact says of its case, and answers what is known then. */
    static KnownCase note(Database database, Fact fact, @Nullable String status) {
        Integer version = fact.deadlineVersion();
        int seen = version == null ? 0 : version;
        return database.one(
                        "insert into known_case as k (id, authority, status, plan_version, correction_version, report_version)"
                                + " values (?::uuid, ?, ?::text, ?, ?, ?) on conflict on constraint pk_known_case do update set"
                                + " status = coalesce(excluded.status, k.status),"
                                + " plan_version = greatest(k.plan_version, excluded.plan_version),"
                                + " correction_version = greatest(k.correction_version, excluded.correction_version),"
                                + " report_version = greatest(k.report_version, excluded.report_version)"
                                + " returning status, plan_version, correction_version, report_version",
                        KnownCases::read,
                        fact.caseId(),
                        fact.authority(),
                        status,
                        fact.clock() == DeadlineClock.PLAN ? seen : 0,
                        fact.clock() == DeadlineClock.CORRECTION ? seen : 0,
                        fact.clock() == DeadlineClock.REPORT ? seen : 0)
                .orElseThrow();
    }

    /** Cancels what was not sent yet about the dates of the case or report: all of it when it is over, else what is about an older version. */
    static void cancelStale(Database database, Fact fact) {
        boolean over = fact.type().endsCase();
        if (!over && fact.deadlineVersion() == null) {
            return;
        }
        StaleFacts.cancel(
                database,
                over ? FactOutcome.CASE_CLOSED : FactOutcome.SUPERSEDED,
                "case_id = ? and (step is not null or type = 'report-requested') and (? or (clock = ?::text and deadline_version < ?::int))",
                fact.caseId(),
                over,
                fact.clock(),
                fact.deadlineVersion());
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

    /** There is no such case any more: nothing more is sent about it. What was sent stays on record. */
    static void forget(Database database, UUID caseId) {
        StaleFacts.cancel(database, FactOutcome.CASE_CLOSED, "case_id = ?", caseId);
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
