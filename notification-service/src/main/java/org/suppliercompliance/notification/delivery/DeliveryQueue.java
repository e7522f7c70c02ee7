package org.suppliercompliance.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
                    + " select w.id, ?, w.alert, ?, w.target, w.lane, ?, case when sent then 'DEAD' else 'PENDING' end, case when sent then '"
                    + NothingSentTwice.REASON
                    + "' end, case when sent then null else w.at::timestamptz end, ?, ?::text, case when sent then null else w.digest end, ?"
                    + " from (select exists (select from restoration r where "
                    + NothingSentTwice.IN_UNDONE_TIME + ") as sent) as before,"
                    + " unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[]) as w (id, alert, target, lane, at, digest)"
                    + " on conflict on constraint uq_delivery_fact_channel_target";

    private DeliveryQueue() {}

    private record New(
            @Nullable UUID alert,
            UUID target,
            String lane,
            Instant at,
            @Nullable UUID digest) {}

    /**
     * One mail to each person about the person's alert, or its part of the mail that gathers all of the person and moment. What was cancelled
     * when the alert went elsewhere is queued anew when the alert comes back, with the whole schedule before it, and by itself: the digest it
     * was in may have left.
     *
     * @param alerts the alerts by their persons
     * @param step how far they have climbed, 0 when they have not
     */
    public static void mail(WorkerTransaction transaction, Fact fact, Map<UUID, UUID> alerts, int step) {
        Map<UUID, SendingTime> times = SendingTimes.plan(transaction, fact, alerts.keySet(), transaction.now());
        List<New> mails = new ArrayList<>(alerts.size());
        times.forEach((person, time) -> mails.add(new New(
                alerts.get(person),
                person,
                MAIL_LANE,
                time.at(),
                time.digest() ? digest(fact.authority(), person, time) : null)));
        insert(
                transaction,
                fact,
                Channel.MAIL,
                mails,
                step,
                " do update set status = excluded.status, reason = excluded.reason, next_attempt_at = excluded.next_attempt_at,"
                        + " round_attempts = 0, digest_id = null, version = delivery.version + 1 where delivery.status = 'CANCELLED'");
    }

    /** One webhook to each endpoint about one fact: machines are told at once. */
    public static void webhooks(WorkerTransaction transaction, Fact fact, List<UUID> endpoints) {
        insert(
                transaction,
                fact,
                Channel.WEBHOOK,
                endpoints.stream()
                        .map(one -> new New(null, one, one.toString(), transaction.now(), null))
                        .toList(),
                0,
                " do nothing");
    }

    private static void insert(
            WorkerTransaction transaction, Fact fact, Channel channel, List<New> all, int step, String onConflict) {
        if (all.isEmpty()) {
            return;
        }
        transaction.update(
                INSERT + onConflict,
                fact.id(),
                channel,
                fact.authority(),
                transaction.now(),
                transaction.traceParent(),
                step,
                step,
                fact.occurredAt(),
                fact.id(),
                all.stream().map(one -> Ids.next()).toArray(UUID[]::new),
                ids(all, New::alert),
                ids(all, New::target),
                all.stream().map(New::lane).toArray(String[]::new),
                all.stream().map(one -> one.at().toString()).toArray(String[]::new),
                ids(all, New::digest));
    }

    private static @Nullable UUID[] ids(List<New> all, Function<New, @Nullable UUID> part) {
        return all.stream().map(part).toArray(UUID[]::new);
    }

    /** The same for all that one person gets of one authority at one moment, on every replica. */
    private static UUID digest(String authority, UUID person, SendingTime time) {
        return UUID.nameUUIDFromBytes((authority + "/" + person + "/" + time.at()).getBytes(StandardCharsets.UTF_8));
    }

    /** Wakes the senders of every replica when the transaction commits. */
    public static void wake(WorkerTransaction transaction) {
        transaction.wake(SIGNAL);
    }

    /**
     * The same for what a request queues. Only consumers, sweeps and resends notify, a handful of commits a
     * second, so the lock that PostgreSQL takes for it stands in nobody's way.
     */
    static void wake(Database database) {
        database.query("select pg_notify(?, '') is null as sent", row -> row.bool("sent"), SIGNAL);
    }
}
