package org.suppliercompliance.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.sending.SendingTime;
import org.suppliercompliance.notification.sending.SendingTimes;

/** Where other features put what is to be sent: stored with the change that asks for it, sent after its commit. */
public final class DeliveryQueue {
    static final String SIGNAL = "delivery_due";
    static final String MAIL_LANE = "mail";

    /** After a restore: what may have been sent in the time that was undone is given up at once, see {@link NothingSentTwice}. */
    private static final String INSERT =
            "insert into delivery (id, fact_id, alert_id, channel, target, lane, authority, status, reason, next_attempt_at, created_at,"
                    + " trace_parent, digest_id, escalation_step)"
                    + " select ?, ?, ?::uuid, ?, ?, ?, ?, case when sent then 'DEAD' else 'PENDING' end, case when sent then '"
                    + NothingSentTwice.REASON + "' end, case when sent then null else ?::timestamptz end, ?,"
                    + " ?::text, case when sent then null else ?::uuid end, ?"
                    + " from (select exists (select from restoration r where "
                    + NothingSentTwice.IN_UNDONE_TIME + ") as sent) as before"
                    + " on conflict on constraint uq_delivery_fact_channel_target";

    private DeliveryQueue() {}

    /**
     * One mail to one person about one alert, or its part of the mail that gathers all of the person and moment. What was cancelled when
     * the alert went elsewhere is queued anew when the alert comes back, by itself: the digest it was in may have left.
     *
     * @param step how far the alert has climbed, 0 when it has not
     */
    public static void mail(WorkerTransaction transaction, Fact fact, UUID alert, UUID person, int step) {
        SendingTime time = SendingTimes.plan(transaction, fact, person, transaction.now());
        transaction.update(
                INSERT
                        + " do update set status = excluded.status, reason = excluded.reason, next_attempt_at = excluded.next_attempt_at,"
                        + " digest_id = null, version = delivery.version + 1 where delivery.status = 'CANCELLED'",
                Ids.next(),
                fact.id(),
                alert,
                Channel.MAIL,
                person,
                MAIL_LANE,
                fact.authority(),
                time.at(),
                transaction.now(),
                transaction.traceParent(),
                time.digest() ? digest(fact.authority(), person, time) : null,
                step,
                step,
                fact.occurredAt(),
                fact.id());
    }

    /** One webhook to one endpoint about one fact: machines are told at once. */
    public static void webhook(WorkerTransaction transaction, Fact fact, UUID endpoint) {
        transaction.update(
                INSERT + " do nothing",
                Ids.next(),
                fact.id(),
                null,
                Channel.WEBHOOK,
                endpoint,
                endpoint.toString(),
                fact.authority(),
                transaction.now(),
                transaction.now(),
                transaction.traceParent(),
                null,
                0,
                0,
                fact.occurredAt(),
                fact.id());
    }

    /** The same for all that one person gets of one authority at one moment, on every replica. */
    private static UUID digest(String authority, UUID person, SendingTime time) {
        return UUID.nameUUIDFromBytes((authority + "/" + person + "/" + time.at()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Wakes the senders of every replica when the transaction commits. Only consumers, sweeps and resends notify, a handful of commits a
     * second, so the lock that PostgreSQL takes for it stands in nobody's way.
     */
    public static void wake(Database database) {
        database.query("select pg_notify(?, '') is null as sent", row -> row.bool("sent"), SIGNAL);
    }
}
