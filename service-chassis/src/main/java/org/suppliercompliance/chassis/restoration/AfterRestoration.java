package org.suppliercompliance.chassis.restoration;

import java.time.Instant;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/** What a service does beside telling the others, in the transaction of the restoration; safe to repeat. */
public interface AfterRestoration {
    /**
     * Does it.
     *
     * @param cutOver the time the database was restored to
     * @param stoppedAt when the service last ran on what was lost
     */
    void restored(Instant cutOver, Instant stoppedAt, WorkerTransaction transaction);
}
