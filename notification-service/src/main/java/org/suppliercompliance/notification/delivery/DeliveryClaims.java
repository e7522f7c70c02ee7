package org.suppliercompliance.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    /** So many of what is due are looked at for what may be sent: a lane that is full is left out before, so what is behind it is seen. */
    static final int LOOK_AT = 200;

    /** Logs the attempts of what was {@code claimed} and reads what sending needs; binds the time three times. */
    static final String READ =
            " logged as (insert into delivery_attempt (delivery_id, number, authority, started_at, outcome)"
                    + " select id, attempts, authority, ?, 'STARTED' from claimed)"
                    + " select c.id, c.lease, c.attempts, c.round_attempts, c.lane, c.channel, c.target, c.trace_parent, "
                    + FactRows.COLUMNS
                    + ","
                    + " s.name as supplier_name, a.name as authority_name, " + OwnTexts.COLUMN + ", x.escalation_step,"
                    + " (x.unacknowledged_since at time zone coalesce(a.zone, 'UTC'))::date as unacknowledged_since, u.id as subscription, p.email, p.language, e.url, e.status as endpoint_status,"
                    + " encode(e.secret, 'hex') as secret,"
                    + " encode(e.signing_key, 'hex') as signing_key, e.failing_since is not null as endpoint_failing,"
                    + " case when e.previous_secret_until > ? then encode(e.previous_secret, 'hex') end as previous_secret,"
                    + " case when e.previous_secret_until > ? then encode(e.previous_signing_key, 'hex') end as previous_signing_key"
                    + " from claimed c join fact f on f.id = c.fact_id"
                    + " left join alert x on x.id = c.alert_id left join fact_subscription u on u.id = x.subscription_id"
                    + " left join known_supplier s on s.id = f.supplier_id left join known_authority a on a.code = f.authority"
                    + " left join person p on c.channel = 'MAIL' and p.id = c.target"
                    + " left join webhook_endpoint e on c.channel = 'WEBHOOK' and e.id = c.target";

    private static final String CLAIM = "with busy as (select * from unnest(?::text[], ?::int[]) as b (lane, running)),"
            + " due as (select id, lane, next_attempt_at from delivery where status = 'PENDING' and digest_id is null and next_attempt_at <= ?"
            + " and (leased_until is null or leased_until < clock_timestamp()) and lane <> all (?::text[]) and target <> all (?::uuid[])"
            + " order by next_attempt_at, id limit " + LOOK_AT + "),"
            + " ranked as (select d.id, d.lane, d.next_attempt_at, coalesce(b.running, 0)"
            + " + row_number() over (partition by d.lane order by d.next_attempt_at, d.id) as place"
            + " from due d left join busy b on b.lane = d.lane),"
            + " taken as (select d.id from delivery d join ranked r on r.id = d.id"
            + " where r.place <= case when r.lane = 'mail' then ? else ? end"
            + " and d.status = 'PENDING' and (d.leased_until is null or d.leased_until < clock_timestamp())"
            + " order by r.next_attempt_at, r.id limit ? for update of d skip locked),"
            + " claimed as (update delivery d set lease = gen_random_uuid(),"
            + " leased_until = clock_timestamp() + ? * interval '1 millisecond',"
            + " last_attempt_at = ?, attempts = d.attempts + 1, round_attempts = d.round_attempts + 1"
            + " from taken t where d.id = t.id"
            + " returning d.*)," + READ;

    private final WorkerTransactions transactions;
    private final DeliverySettings settings;
    private final MailPace pace;

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

    /** Claims up to {@code most} due deliveries, leaving out lanes that are full. */
    Claimed claim(int most, Map<String, Integer> running) {
        return transactions.call(transaction -> {
            boolean mails = running.getOrDefault(DeliveryQueue.MAIL_LANE, 0) < limit(DeliveryQueue.MAIL_LANE);
            List<UUID> flooded = mails ? pace.keep(transaction) : List.of();
            List<DueDelivery> claimed = take(transaction, most, running, flooded);
            int spare = limit(DeliveryQueue.MAIL_LANE)
                    - running.getOrDefault(DeliveryQueue.MAIL_LANE, 0)
                    - (int) claimed.stream()
                            .filter(one -> one.lane().equals(DeliveryQueue.MAIL_LANE))
                            .count();
            List<DueDigest> digests =
                    DigestClaims.take(transaction, Math.min(spare, most - claimed.size()), settings.lease());
            boolean nothing = claimed.isEmpty() && digests.isEmpty() && flooded.isEmpty();
            return new Claimed(claimed, digests, nothing ? untilNext(transaction) : Duration.ZERO);
        });
    }

    private List<DueDelivery> take(
            WorkerTransaction transaction, int most, Map<String, Integer> running, List<UUID> flooded) {
        List<String> lanes = List.copyOf(running.keySet());
        List<String> full = lanes.stream()
                .filter(lane -> running.getOrDefault(lane, 0) >= limit(lane))
                .toList();
        Instant now = transaction.now();
        return transaction.query(
                CLAIM,
                DeliveryClaims::read,
                lanes,
                lanes.stream().map(lane -> running.getOrDefault(lane, 0)).toArray(Integer[]::new),
                now,
                full,
                flooded.toArray(UUID[]::new),
                settings.mailLane(),
                settings.endpointLane(),
                most,
                settings.lease().toMillis(),
                now,
                now,
                now,
                now);
    }

    int limit(String lane) {
        return lane.equals(DeliveryQueue.MAIL_LANE) ? settings.mailLane() : settings.endpointLane();
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
                        Escalated.of(row.nullableInteger("escalation_step"), row.nullableDate("unacknowledged_since"))),
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
