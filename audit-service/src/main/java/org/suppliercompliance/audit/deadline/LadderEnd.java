package org.suppliercompliance.audit.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/** What follows when a date of a case was missed and the last reminder has passed too. */
public interface LadderEnd {
    /** Called in the transaction that states the last steps. */
    void reached(List<Missed> missed, WorkerTransaction transaction);

    /**
     * A date that was missed for good.
     *
     * @param version the version of the date
     * @param on the day of the pass, in the case's zone
     */
    record Missed(
            UUID nonComplianceId,
            String caseReference,
            String authority,
            UUID supplierId,
            DeadlineClock clock,
            int version,
            LocalDate on) {}
}
