package org.suppliercompliance.notification.alert;

import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;

/** Dates that belong to no case: the next meeting, the end of a document. What was told of one that was moved since counts no more. */
final class MovedDates {
    private MovedDates() {}

    /**
     * Takes back what was not sent yet of older versions of the date.
     *
     * @param clock which date of the subject it is, as the producer's keys name it
     */
    static void cancelOlder(Database database, UUID subject, String clock, int version) {
        StaleFacts.cancel(
                database,
                FactOutcome.SUPERSEDED,
                "subject_id = ? and case_id is null and deadline_version < ? and split_part(fact_key, '/', 2) = ?",
                subject,
                version,
                clock);
    }

    /** The same, when a newer version of the date is told. */
    static void cancelOlder(Database database, Fact fact) {
        Integer version = fact.deadlineVersion();
        if (version != null && fact.caseId() == null) {
            cancelOlder(database, fact.subjectId(), fact.factKey().split("/", 3)[1], version);
        }
    }

    /** Takes back what was not sent yet of any version: there is nothing any more that the date is of. */
    static void cancelAll(Database database, UUID subject, String clock) {
        cancelOlder(database, subject, clock, Integer.MAX_VALUE);
    }
}
