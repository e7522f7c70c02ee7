package org.suppliercompliance.notification.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.fact.Fact;

/** Where other features put what is to be sent: stored with the change that asks for it, sent after its commit. */
public final class DeliveryQueue {
    static final String SIGNAL = "delivery_due";
    static final String MAIL_LANE = "mail";

    private DeliveryQueue() {}

    /** One mail to one person about one alert. */
    public static void mail(WorkerTransaction transaction, Fact fact, UUID alert, UUID person) {
        insert(transaction, fact, alert, Channel.MAIL, person, MAIL_LANE);
    }

    /** One webhook to one endpoint about one fact. */
    public static void webhook(WorkerTransaction transaction, Fact fact, UUID endpoint) {
        insert(transaction, fact, null, Channel.WEBHOOK, endpoint, endpoint.toString());
    }

    /**
     * Wakes the senders of every replica when the transaction commits. Only consumers, sweeps and resends notify, a handful of commits a
     * second, so the lock that PostgreSQL takes for it stands in nobody's way.
     */
    public static void wake(Database database) {
        database.query("select pg_notify(?, '') is null as sent", row -> row.bool("sent"), SIGNAL);
    }

    private static void insert(
            WorkerTransaction transaction, Fact fact, @Nullable UUID alert, Channel channel, UUID target, String lane) {
        transaction.update(
                "insert into delivery (id, fact_id, alert_id, channel, target, lane, authority, status, reason, next_attempt_at, created_at, trace_parent)"
                        + " select ?, ?, ?::uuid, ?, ?, ?, ?, case when sent then 'DEAD' else 'PENDING' end, case when sent then ? end,"
                        + " case when sent then null else ?::timestamptz end, ?, ?::text"
                        + " from (select exists (select from restoration where stopped_at >= ?) as sent) as before"
                        + " on conflict on constraint uq_delivery_fact_channel_target do nothing",
                Ids.next(),
                fact.id(),
                alert,
                channel,
                target,
                lane,
                fact.authority(),
                NothingSentTwice.REASON,
                transaction.now(),
                transaction.now(),
                transaction.traceParent(),
                fact.occurredAt());
    }
}
