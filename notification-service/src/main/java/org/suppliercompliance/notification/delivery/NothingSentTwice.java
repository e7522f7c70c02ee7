package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.restoration.AfterRestoration;

/**
 * A restored database has forgotten what was sent since. Whatever is about a fact from before the service stopped may have been sent, so it is given up
 * instead: visible with its reason, and sent again by a resend only. {@link DeliveryQueue} does the same with what is queued of such facts later, when the
 * topics are read again.
 */
@ApplicationScoped
class NothingSentTwice implements AfterRestoration {
    static final String REASON = "RESTORED";

    @Override
    public void restored(Instant cutOver, Instant stoppedAt, WorkerTransaction transaction) {
        // A repeat must not give up what was queued since.
        int noted = transaction.update(
                "insert into restoration (cut_over, stopped_at) values (?, ?) on conflict do nothing",
                cutOver,
                stoppedAt);
        if (noted == 1) {
            transaction.update(
                    "update delivery d set status = 'DEAD', reason = ?, next_attempt_at = null, lease = null, leased_until = null,"
                            + " version = version + 1 from fact f where f.id = d.fact_id and d.status = 'PENDING' and f.occurred_at <= ?",
                    REASON,
                    stoppedAt);
        }
    }
}
