package org.suppliercompliance.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/**
 * Claims what leaves in one mail as a whole: any replica may, one does. What belongs to a digest is settled by its first attempt, and
 * from then on only shrinks, so that one Message-ID never stands for more than it did; what comes later, or is too much for one mail,
 * makes another mail right behind.
 */
final class DigestClaims {
    private static final int LOOK_AT = 500;
    private static final int LONGEST = 500;

    private static final String DUE = "select digest_id, min(next_attempt_at) as due_at from"
            + " (select digest_id, next_attempt_at from delivery where status = 'PENDING' and digest_id is not null and next_attempt_at <= ?"
            + " and (leased_until is null or leased_until < clock_timestamp()) order by next_attempt_at limit "
            + LOOK_AT
            + ") d group by digest_id order by due_at, digest_id limit ?";

    private static final String PART =
            "update delivery set digest_id = md5(digest_id::text || '/next')::uuid, version = version + 1 where digest_id = ?"
                    + " and status = 'PENDING' and attempts = 0 and exists (select 1 from delivery d where d.digest_id = ? and d.attempts > 0)";

    private static final String CLAIM =
            "with taken as (select d.id, row_number() over () as place from (select d.id from delivery d"
                    + " join fact f on f.id = d.fact_id where d.digest_id = ? and d.status = 'PENDING' and d.next_attempt_at <= ?"
                    + " and (d.leased_until is null or d.leased_until < clock_timestamp())"
                    + " order by f.severity is not distinct from 'SERIOUS' desc, f.overdue_since nulls last, f.due_on nulls last, d.created_at, d.id"
                    + " limit " + LONGEST + " for update of d) d),"
                    + " claimed as (update delivery d set lease = ?::uuid, leased_until = clock_timestamp() + ? * interval '1 millisecond',"
                    + " attempts = d.attempts + 1, round_attempts = d.round_attempts + 1, version = d.version + 1 from taken t where d.id = t.id"
                    + " returning d.*, t.place)," + DeliveryClaims.READ + " order by c.place";

    private DigestClaims() {}

    /** Claims up to {@code most} due digests. */
    static List<DueDigest> take(WorkerTransaction transaction, int most, Duration lease) {
        List<DueDigest> taken = new ArrayList<>();
        if (most <= 0) {
            return taken;
        }
        Instant now = transaction.now();
        for (UUID digest : transaction.query(DUE, row -> row.uuid("digest_id"), now, most)) {
            // Rows are locked one by one: without this two replicas could each get a part of the same mail.
            if (isFree(transaction, digest)) {
                transaction.update(PART, digest, digest);
                List<DueDelivery> deliveries = transaction.query(
                        CLAIM, DeliveryClaims::read, digest, now, UUID.randomUUID(), lease.toMillis(), now, now, now);
                if (!deliveries.isEmpty()) {
                    taken.add(new DueDigest(digest, deliveries));
                }
            }
        }
        return taken;
    }

    private static boolean isFree(WorkerTransaction transaction, UUID digest) {
        return transaction
                .one(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free",
                        row -> row.bool("free"),
                        "digest:" + digest)
                .orElseThrow();
    }
}
