package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.restoration.AfterRestoration;

/**
 * A restored database has forgotten what was sent since. Whatever was due before the service stopped may have been sent, so it is given up instead: visible
 * with its reason, and sent again by a resend only. {@link DeliveryQueue} does the same with what is queued later of that time: about facts of it, when the
 * topics are read again, and for alerts that were to climb in it.
 */
@ApplicationScoped
class NothingSentTwice implements AfterRestoration {
    static final String REASON = "RESTORED";

    /** Of a restoration {@code r}, the step of an alert, the moment of its fact and the fact's id. A fact waits a little before it is heard of. */
    static final String IN_UNDONE_TIME =
            "case when ? = 0 then ?::timestamptz between r.cut_over - interval '10 minutes' and r.stopped_at"
                    + " else exists (select from escalation e where e.fact_id = ? and e.climbs_at between r.cut_over and r.stopped_at) end";

    @Override
    public void restored(Instant cutOver, Instant stoppedAt, WorkerTransaction transaction) {
        // A repeat must not give up what was queued since.
        int noted = transaction.update(
                "insert into restoration (cut_over, stopped_at) values (?, ?) on conflict do nothing",
                cutOver,
                stoppedAt);
        if (noted == 1) {
            transaction.update(
                    "update delivery set status = 'DEAD', reason = ?, next_attempt_at = null, digest_id = null, lease = null, leased_until = null,"
                            + " version = version + 1 where status = 'PENDING' and next_attempt_at <= ?",
                    REASON,
                    stoppedAt);
        }
    }
}
