package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.notification.channel.Channel;
import org.suppliercompliance.notification.channel.Escalated;
import org.suppliercompliance.notification.channel.ReaderFacts;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.mailtexts.OwnTexts;

/**
 * Claims due deliveries: any replica may, one does. The schedule is judged by the suite's time; a lease by the database's own, because
 * it guards against processes that died and not against dates.
 *
 * <p>One statement claims, logs the attempt and reads what sending needs from the address book and the endpoints: joining their tables
 * here saves three round trips per batch.
 */
@ApplicationScoped
class DeliveryClaims {
    /**
     * So many of the mails and so many of the webhooks that are due are looked at for what may be sent. A lane that is full is left out before,
     * so what is behind it is seen; and no number of webhooks hides a mail.
     */
    static final int LOOK_AT = 200;

    private static final int BATCH = 32;

    /** Logs the attempts of what was {@code claimed} and reads what sending needs; binds the time three times. */
    static final String READ =
            " logged as (insert into delivery_attempt (delivery_id, number, authority, started_at, outcome)"
                    + " select id, attempts, authority, ?, 'STARTED' from claimed)"
                    + " select c.id, c.lease, c.attempts, c.round_attempts, c.lane, c.channel, c.target, c.trace_parent, "
                    + CurrentDates.FACT_COLUMNS
                    + ","
                    + " s.name as supplier_name, a.name as authority_name, " + OwnTexts.COLUMN + ", x.escalation_step,"
                    + " (x.unacknowledged_since at time zone coalesce(a.zone, 'UTC'))::date as unacknowledged_since, u.id as subscription,"
                    + " x.subscription_id is not null as by_wish, p.email, p.language, e.url, e.status as endpoint_status,"
                    + " encode(e.secret, 'hex') as secret,"
                    + " encode(e.signing_key, 'hex') as signing_key, e.failing_since is not null as endpoint_failing,"
                    + " case when e.previous_secret_until > ? then encode(e.previous_secret, 'hex') end as previous_secret,"
                    + " case when e.previous_secret_until > ? then encode(e.previous_signing_key, 'hex') end as previous_signing_key"
                    + " from claimed c join fact f on f.id = c.fact_id"
                    + " left join alert x on x.id = c.alert_id left join fact_subscription u on u.id = x.subscription_id"
                    + " left join known_supplier s on s.id = f.supplier_id left join known_authority a on a.code = f.authority"
                    + " left join person p on c.channel = 'MAIL' and p.id = c.target"
                    + " left join webhook_endpoint e on c.channel = 'WEBHOOK' and e.id = c.target";

    private static final String OLDEST =
            "(select id, channel, lane, next_attempt_at from delivery where status = 'PENDING' and digest_id is null and next_attempt_at <= ?"
                    + " and (leased_until is null or leased_until < clock_timestamp()) and ? and %s order by next_attempt_at, id limit "
                    + LOOK_AT + ")";

    /** What is due in lanes that have room; binds what runs by lane, three limits, and for mails and webhooks the time and whether there is room. */
    private static final String DUE =
            "with failing as (select id::text as lane from webhook_endpoint where failing_since is not null and status = 'ACTIVE'),"
                    + " busy as (select b.lane, b.running, f.lane is not null as failing from unnest(?::text[], ?::int[]) as b (lane, running)"
                    + " left join failing f on f.lane = b.lane),"
                    + " held as (select coalesce(sum(running) filter (where lane <> 'mail'), 0) as webhooks,"
                    + " coalesce(sum(running) filter (where failing), 0) as failing from busy),"
                    + " packed as (select b.lane from busy b, held h where b.running >= case when b.failing or h.webhooks >= ? then 1 else ? end"
                    + " union all select f.lane from failing f, held h where h.failing >= ?),"
                    + " due as (" + OLDEST.formatted("channel = 'MAIL' and target <> all (?::uuid[])")
                    + " union all " + OLDEST.formatted("channel = 'WEBHOOK' and lane not in (select lane from packed)")
                    + "),";

    /**
     * Of what is due, so many of each lane. The last quarter of the senders for webhooks is for endpoints with nothing under way, and a failing
     * endpoint gets one sender: those that hang leave room for the others. The status is looked at again in a form that no index offers: statistics
     * from a quiet hour would have all that waits read by it. So is the time: another replica may have put it off, or tried it, since this one looked.
     */
    private static final String CLAIM = DUE
            + " ranked as (select d.*, f.lane is not null as failing, coalesce(b.running, 0)"
            + " + row_number() over (partition by d.lane order by d.next_attempt_at, d.id) as place"
            + " from due d left join busy b on b.lane = d.lane left join failing f on f.lane = d.lane),"
            + " turns as (select r.*, row_number() over (partition by r.channel order by r.place > 1, r.next_attempt_at, r.id) as turn,"
            + " row_number() over (partition by r.failing order by r.next_attempt_at, r.id) as failing_turn from ranked r"
            + " where r.place <= case when r.channel = 'MAIL' then ? when r.failing then 1 else ? end),"
            + " allowed as materialized (select t.* from turns t cross join held h where t.channel = 'MAIL'"
            + " or h.webhooks + t.turn <= case when t.place = 1 then ? else ? end and (not t.failing or h.failing + t.failing_turn <= ?)),"
            + " taken as (select d.id from delivery d join allowed t on t.id = d.id"
            + " where d.status || '' = 'PENDING' and (d.leased_until is null or d.leased_until < clock_timestamp())"
            + " and d.next_attempt_at = t.next_attempt_at"
            + " order by t.turn, t.channel limit ? for update of d skip locked),"
            + " claimed as (update delivery d set lease = gen_random_uuid(),"
            + " leased_until = clock_timestamp() + ? * interval '1 millisecond',"
            + " last_attempt_at = ?, attempts = d.attempts + 1, round_attempts = d.round_attempts + 1, version = d.version + 1"
            + " from taken t where d.id = t.id"
            + " returning d.*)," + READ;

    private final WorkerTransactions transactions;
    private final DeliverySettings settings;
    private final MailPace pace;
    private final AtomicInteger looks = new AtomicInteger();

    DeliveryClaims(WorkerTransactions transactions, DeliverySettings settings) {
        this.transactions = transactions;
        this.settings = settings;
        this.pace = new MailPace(settings.mailsPerMinute());
    }

    /**
     * What one look found.
     *
     * @param claimed the deliveries that are now this replica's to send, each for itself
     * @param digests those that are its to send together
     * @param nextLook how long nothing else can be due, unless a signal says otherwise
     */
    record Claimed(List<DueDelivery> claimed, List<DueDigest> digests, Duration nextLook) {
        boolean isEmpty() {
            return claimed.isEmpty() && digests.isEmpty();
        }
    }

    /**
     * Claims due deliveries for so many free senders, leaving out lanes that are full. Mails that gather others and mails by themselves choose first in
     * turns: neither waits until there are none of the others.
     */
    Claimed claim(int free, Map<String, Integer> running) {
        int room = settings.mailLane() - running.getOrDefault(DeliveryQueue.MAIL_LANE, 0);
        boolean digestsFirst = looks.getAndIncrement() % 2 != 0;
        return transactions.call(transaction -> {
            List<UUID> flooded = room > 0 ? pace.keep(transaction) : List.of();
            List<DueDigest> digests = new ArrayList<>();
            if (digestsFirst) {
                digests.addAll(DigestClaims.take(transaction, Math.min(room, free), settings.lease()));
            }
            List<DueDelivery> claimed = take(
                    transaction, Math.min(BATCH, free - digests.size()), withMails(running, digests.size()), flooded);
            if (!digestsFirst) {
                int alone = (int) claimed.stream()
                        .filter(one -> one.lane().equals(DeliveryQueue.MAIL_LANE))
                        .count();
                digests.addAll(DigestClaims.take(
                        transaction, Math.min(room - alone, free - claimed.size()), settings.lease()));
            }
            boolean nothing = claimed.isEmpty() && digests.isEmpty() && flooded.isEmpty();
            return new Claimed(claimed, digests, nothing ? untilNext(transaction) : Duration.ZERO);
        });
    }

    private static Map<String, Integer> withMails(Map<String, Integer> running, int more) {
        Map<String, Integer> all = new HashMap<>(running);
        if (more > 0) {
            all.merge(DeliveryQueue.MAIL_LANE, more, Integer::sum);
        }
        return all;
    }

    private List<DueDelivery> take(
            WorkerTransaction transaction, int most, Map<String, Integer> running, List<UUID> flooded) {
        List<String> lanes = List.copyOf(running.keySet());
        int mails = running.getOrDefault(DeliveryQueue.MAIL_LANE, 0);
        int webhooks = running.values().stream().mapToInt(Integer::intValue).sum() - mails;
        int mostWebhooks = Math.max(1, settings.senders() - settings.mailLane());
        int mostShared = Math.max(1, mostWebhooks * 3 / 4);
        int mostFailing = Math.max(1, settings.senders() / 4);
        Instant now = transaction.now();
        return transaction.query(
                CLAIM,
                DeliveryClaims::read,
                lanes,
                lanes.stream().map(lane -> running.getOrDefault(lane, 0)).toArray(Integer[]::new),
                mostShared,
                settings.endpointLane(),
                mostFailing,
                now,
                mails < settings.mailLane(),
                flooded.toArray(UUID[]::new),
                now,
                webhooks < mostWebhooks,
                settings.mailLane(),
                settings.endpointLane(),
                mostWebhooks,
                mostShared,
                mostFailing,
                most,
                settings.lease().toMillis(),
                now,
                now,
                now,
                now);
    }

    private Duration untilNext(WorkerTransaction transaction) {
        Instant next = transaction
                .one(
                        "select least((select min(next_attempt_at) from delivery where status = 'PENDING' and digest_id is null),"
                                + " (select min(next_attempt_at) from delivery where status = 'PENDING' and digest_id is not null)) as next",
                        row -> new Moment(row.nullableInstant("next")))
                .map(Moment::at)
                .orElse(null);
        if (next == null) {
            return settings.poll();
        }
        Duration wait = Duration.between(transaction.now(), next);
        // Due already, and not claimed: its lane is full or another replica holds it. Freed lanes signal; a dead
        // replica's lease does not.
        Duration soonest = Duration.ofMillis(wait.compareTo(Duration.ZERO) > 0 ? 5 : 500);
        Duration atLeast = wait.compareTo(soonest) < 0 ? soonest : wait;
        return atLeast.compareTo(settings.poll()) > 0 ? settings.poll() : atLeast;
    }

    static DueDelivery read(Row row) throws SQLException {
        return new DueDelivery(
                row.uuid("id"),
                row.uuid("lease"),
                row.integer("attempts"),
                row.integer("round_attempts"),
                row.text("lane"),
                Channel.valueOf(row.text("channel")),
                row.uuid("target"),
                new ReaderFacts(
                        FactRows.read(row),
                        row.nullableText("supplier_name"),
                        row.nullableText("authority_name"),
                        OwnTexts.read(row),
                        Escalated.of(row.nullableInteger("escalation_step"), row.nullableDate("unacknowledged_since")),
                        row.bool("by_wish")),
                row.nullableUuid("subscription"),
                row.nullableText("email"),
                row.nullableText("language"),
                row.nullableText("url"),
                "ACTIVE".equals(row.nullableText("endpoint_status")),
                row.bool("endpoint_failing"),
                bytes(row, "secret", "previous_secret"),
                bytes(row, "signing_key", "previous_signing_key"),
                row.nullableText("trace_parent"));
    }

    private static List<byte[]> bytes(Row row, String... columns) throws SQLException {
        List<byte[]> found = new ArrayList<>(columns.length);
        for (String column : columns) {
            String hex = row.nullableText(column);
            if (hex != null) {
                found.add(HexFormat.of().parseHex(hex));
            }
        }
        return List.copyOf(found);
    }

    private record Moment(@Nullable Instant at) {}
}
