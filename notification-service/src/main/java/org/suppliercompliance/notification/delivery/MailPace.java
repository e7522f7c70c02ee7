package org.suppliercompliance.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.notification.sending.SendingTimes;

/**
 * So many mails one person gets in a minute, over all replicas. What is beyond it waits behind what waits for that person already, and does
 * not leave while the authority is closed.
 *
 * @param perMinute how many
 */
record MailPace(int perMinute) {
    private static final int MOST = 5_000;

    /** Of the next mails that are due, the persons who would get too many; binds the time twice. */
    private static final String FLOODED =
            "with due as (select target from delivery where status = 'PENDING' and digest_id is null"
                    + " and channel = 'MAIL' and next_attempt_at <= ? and (leased_until is null or leased_until < clock_timestamp())"
                    + " order by next_attempt_at, id limit " + DeliveryClaims.LOOK_AT + ")"
                    + " select d.target from (select target, count(*) as due from due group by target) d where d.due + (select count(*) from delivery s"
                    + " where s.channel = 'MAIL' and s.target = d.target and s.last_attempt_at > ?::timestamptz - interval '1 minute') > ?";

    /**
     * Of all that is due for them, what is beyond the pace, each with its number among what they got and will get; binds the time three times, them, the
     * time and the pace. What they got and will get is counted once for each of them, and not for each of their mails.
     */
    private static final String BEYOND = "with flooded as materialized (select t.id,"
            + " (select count(*) from delivery s where s.channel = 'MAIL' and s.target = t.id"
            + " and s.last_attempt_at > ?::timestamptz - interval '1 minute') as sent,"
            + " (select count(*) from delivery w where w.target = t.id and w.status = 'PENDING' and w.digest_id is null"
            + " and w.next_attempt_at > ? and w.next_attempt_at <= ?::timestamptz + interval '1 hour') as waiting"
            + " from unnest(?::uuid[]) as t (id))"
            + " select d.id, d.place + d.waiting as place from (select o.id, t.waiting,"
            + " t.sent + row_number() over (partition by o.target order by o.next_attempt_at, o.id) as place"
            + " from flooded t join delivery o on o.target = t.id where o.status = 'PENDING' and o.channel = 'MAIL' and o.digest_id is null"
            + " and o.next_attempt_at <= ? and o.lease is null) d where d.place > ? order by d.place limit " + MOST;

    private static final String PUT_OFF =
            "update delivery d set next_attempt_at = w.at::timestamptz, version = d.version + 1 from unnest(?::uuid[], ?::text[]) as w (id, at) where d.id = w.id";

    /** How long the mail waits that has this number among what a person got in the last minute and will get. */
    Duration waitOf(long number) {
        return Duration.ofMinutes(1).multipliedBy(number - 1).dividedBy(perMinute);
    }

    /** Puts off what is beyond the pace; answers the persons to whom nothing is to be claimed in this look, because not all of it was seen yet. */
    List<UUID> keep(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<UUID> flooded = transaction.query(FLOODED, row -> row.uuid("target"), now, now, perMinute);
        if (flooded.isEmpty()) {
            return flooded;
        }
        Map<UUID, Duration> waits = new HashMap<>();
        transaction.query(
                BEYOND,
                row -> waits.put(row.uuid("id"), waitOf(row.bigint("place"))),
                now,
                now,
                now,
                flooded.toArray(UUID[]::new),
                now,
                perMinute);
        Map<UUID, Instant> moments = SendingTimes.putOff(transaction, waits, now);
        transaction.update(
                PUT_OFF,
                moments.keySet().toArray(UUID[]::new),
                moments.values().stream().map(Instant::toString).toArray(String[]::new));
        return moments.isEmpty() ? List.of() : flooded;
    }
}
