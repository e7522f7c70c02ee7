package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.notification.channel.SendResult;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;

@QuarkusTest
@TestProfile(LeaseTest.NoSender.class)
@DisplayName("FA6 FE4 a claim is held by one, for a while, and a zombie changes nothing")
public class LeaseTest {
    /** The claims of this test are the only ones. */
    public static class NoSender implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "notification.delivery.enabled",
                    "false",
                    "test.smtp.port",
                    "1",
                    "chassis.consumers.enabled",
                    "false");
        }
    }

    @Inject
    DeliveryClaims claims;

    @Inject
    DeliveryResults results;

    @Inject
    WorkerTransactions transactions;

    @BeforeEach
    void nothingWaits() {
        transactions.run(transaction -> {
            transaction.update("delete from delivery_attempt");
            transaction.update("delete from delivery");
        });
    }

    private UUID[] queued(int count, UUID endpoint) {
        UUID[] ids = new UUID[count];
        transactions.run(transaction -> {
            for (int i = 0; i < count; i++) {
                UUID subject = UUID.randomUUID();
                Fact fact = new Fact(
                        UUID.randomUUID(),
                        subject.toString(),
                        FactType.AUDIT_PLANNED,
                        "OSLO",
                        null,
                        subject,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2027-03-01T00:00:00Z"));
                FactRows.insert(transaction, fact, FactOutcome.TOLD, transaction.now());
                DeliveryQueue.webhooks(transaction, fact, List.of(endpoint));
                ids[i] = transaction
                        .one("select id from delivery where fact_id = ?", row -> row.uuid("id"), fact.id())
                        .orElseThrow();
            }
        });
        return ids;
    }

    private void leaseRunsOut() {
        transactions.run(transaction -> transaction.update(
                "update delivery set leased_until = clock_timestamp() - interval '1 second' where lease is not null"));
    }

    private String status(UUID id) {
        return transactions.call(transaction -> transaction
                .one(
                        "select status || '/' || attempts || '/' || coalesce(reason, '-') as status from delivery where id = ?",
                        row -> row.text("status"),
                        id)
                .orElseThrow());
    }

    @Test
    void what_is_claimed_is_not_claimed_again_until_the_lease_runs_out() {
        UUID id = queued(1, UUID.randomUUID())[0];
        List<DueDelivery> first = claims.claim(10, Map.of()).claimed();
        assertEquals(List.of(id), first.stream().map(DueDelivery::id).toList());
        assertEquals(List.of(), claims.claim(10, Map.of()).claimed());
        leaseRunsOut();
        assertEquals(2, claims.claim(10, Map.of()).claimed().get(0).number());
    }

    @Test
    void a_zombie_that_wakes_after_its_lease_overwrites_nothing() {
        UUID id = queued(1, UUID.randomUUID())[0];
        DueDelivery zombie = claims.claim(10, Map.of()).claimed().get(0);
        leaseRunsOut();
        DueDelivery holder = claims.claim(10, Map.of()).claimed().get(0);
        results.record(List.of(holder), SendResult.delivered(200), Duration.ofMillis(5));
        results.record(List.of(zombie), SendResult.retry("TIMEOUT"), Duration.ofSeconds(60));
        assertEquals("DELIVERED/2/-", status(id));
    }

    @Test
    void what_was_cancelled_while_it_was_sent_stays_cancelled_unless_it_arrived() {
        UUID[] ids = queued(2, UUID.randomUUID());
        List<DueDelivery> claimed = claims.claim(10, Map.of()).claimed();
        transactions.run(
                transaction -> transaction.update("update delivery set status = 'CANCELLED', reason = 'SUPERSEDED'"));
        for (DueDelivery delivery : claimed) {
            results.record(
                    List.of(delivery),
                    delivery.id().equals(ids[0]) ? SendResult.delivered(200) : SendResult.retry("TIMEOUT"),
                    Duration.ofMillis(5));
        }
        assertEquals("DELIVERED/1/-", status(ids[0]));
        assertEquals("CANCELLED/1/SUPERSEDED", status(ids[1]));
    }

    @Test
    @DisplayName("FF6 ten failures and it is given up, with one fact; a round begins anew after a resend")
    void ten_failures_are_the_end() {
        UUID id = queued(1, UUID.randomUUID())[0];
        for (int i = 1; i <= 10; i++) {
            transactions.run(
                    transaction -> transaction.update("update delivery set next_attempt_at = ?", transaction.now()));
            results.record(claims.claim(1, Map.of()).claimed(), SendResult.retry("TIMEOUT"), Duration.ofMillis(5));
            assertEquals((i < 10 ? "PENDING/" : "DEAD/") + i + "/TIMEOUT", status(id));
        }
        long told = transactions.call(transaction -> transaction
                .one("select count(*) as told from outbox where subject = ?", row -> row.bigint("told"), id.toString())
                .orElseThrow());
        assertEquals(1, told);
    }

    @Test
    @DisplayName("FF7 one endpoint gets its few senders, whatever waits for it, and the others are found behind it")
    void a_lane_has_its_limit() {
        UUID busy = UUID.randomUUID();
        UUID quiet = UUID.randomUUID();
        queued(600, busy);
        queued(1, quiet);
        assertEquals(4, claims.claim(32, Map.of()).claimed().size());
        List<DueDelivery> next = claims.claim(32, Map.of(busy.toString(), 4)).claimed();
        assertEquals(List.of(quiet), next.stream().map(DueDelivery::target).toList());
    }

    @Test
    @DisplayName(
            "FF11 one person gets sixty mails a minute; the rest is put off in its order, and mails to others are found behind it")
    void a_person_gets_sixty_mails_a_minute() {
        UUID flooded = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        queued(200, flooded);
        queued(1, other);
        transactions.run(transaction ->
                transaction.update("update delivery set channel = 'MAIL', lane = 'mail' where channel = 'WEBHOOK'"));
        Instant begin = transactions.call(WorkerTransaction::now);
        int sent = 0;
        int toOther = 0;
        List<DueDelivery> claimed = claims.claim(32, Map.of()).claimed();
        while (!claimed.isEmpty()) {
            for (DueDelivery delivery : claimed) {
                results.record(List.of(delivery), SendResult.delivered(250), Duration.ofMillis(1));
                sent += delivery.target().equals(flooded) ? 1 : 0;
                toOther += delivery.target().equals(other) ? 1 : 0;
            }
            claimed = claims.claim(32, Map.of()).claimed();
        }
        assertEquals(60, sent);
        assertEquals(1, toOther);
        List<Integer> perMinute = transactions.call(transaction -> transaction.query(
                "select count(*)::int as mails from delivery where status = 'PENDING' and target = ?"
                        + " group by date_trunc('minute', next_attempt_at) order by min(next_attempt_at)",
                row -> row.integer("mails"),
                flooded));
        assertEquals(140, perMinute.stream().mapToInt(Integer::intValue).sum());
        assertTrue(perMinute.stream().allMatch(mails -> mails <= 60), perMinute.toString());
        assertEquals(
                "60 139",
                transactions.call(transaction -> transaction
                        .one(
                                "select round(extract(epoch from min(next_attempt_at) - ?::timestamptz)) || ' '"
                                        + " || round(extract(epoch from max(next_attempt_at) - min(next_attempt_at))) as seconds"
                                        + " from delivery where status = 'PENDING' and target = ?",
                                row -> row.text("seconds"),
                                begin,
                                flooded)
                        .orElseThrow()));
    }

    @Test
    @DisplayName("FF11 N6 what is put off into quiet hours waits until they are over")
    void what_is_put_off_waits_for_the_morning() {
        UUID flooded = UUID.randomUUID();
        queued(300, flooded);
        transactions.run(transaction -> {
            transaction.update("update delivery set channel = 'MAIL', lane = 'mail' where channel = 'WEBHOOK'");
            // Quiet from three minutes on: the 61st to about the 180th still leave before.
            transaction.update(
                    "insert into sending_calendar (authority, zone, quiet_from, quiet_to, working_days, closed_days, digest_at, digest_on, decided_by,"
                            + " decided_at, version) select 'OSLO', 'UTC', t.from_time, t.from_time - interval '3 hours', ?, '{}', t.from_time, 'MONDAY', 'x', now(), 1"
                            + " from (select date_trunc('minute', ?::timestamptz at time zone 'UTC' + interval '3 minutes')::time as from_time) t",
                    List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"),
                    transaction.now());
        });
        try {
            claims.claim(32, Map.of());
            List<Long> leave = transactions.call(transaction -> transaction
                    .one(
                            "select count(*) filter (where at < interval '3 minutes') as soon, count(*) filter (where at > interval '20 hours') as next_day,"
                                    + " count(*) as all_of_them from (select next_attempt_at - ?::timestamptz as at from delivery where attempts = 0"
                                    + " and next_attempt_at > ?) d",
                            row -> List.of(row.bigint("soon"), row.bigint("next_day"), row.bigint("all_of_them")),
                            transaction.now(),
                            transaction.now())
                    .orElseThrow());
            assertEquals(240, leave.get(2));
            assertEquals(240, leave.get(0) + leave.get(1), leave.toString());
            assertTrue(leave.get(0) >= 60 && leave.get(1) >= 60, leave.toString());
        } finally {
            transactions.run(transaction -> transaction.update("delete from sending_calendar"));
        }
    }

    @Test
    @DisplayName(
            "FF11 a mailbox that refuses for good stops the delivery and flags the person; a greylisted one is tried again")
    void a_refused_address_is_flagged() {
        UUID person = UUID.randomUUID();
        UUID[] ids = queued(2, person);
        transactions.run(transaction -> {
            transaction.update(
                    "insert into person (id, authority, name, email, language, created_at, version)"
                            + " values (?, 'OSLO', 'Refused', ?, 'nb', ?, 1)",
                    person,
                    person + "@example.org",
                    transaction.now());
            transaction.update("update delivery set channel = 'MAIL', lane = 'mail'");
        });
        List<DueDelivery> claimed = claims.claim(10, Map.of()).claimed();
        assertEquals(
                List.of(person + "@example.org", person + "@example.org"),
                claimed.stream().map(DueDelivery::address).toList());
        for (DueDelivery delivery : claimed) {
            boolean refused = delivery.id().equals(ids[0]);
            results.record(
                    List.of(delivery),
                    new SendResult(
                            refused ? SendResult.Verdict.ADDRESS_REFUSED : SendResult.Verdict.RETRY,
                            "SMTP_REPLY",
                            refused ? 550 : 451,
                            null),
                    Duration.ofMillis(5));
        }
        assertEquals("DEAD/1/SMTP_REPLY", status(ids[0]));
        assertEquals("PENDING/1/SMTP_REPLY", status(ids[1]));
        long flagged = transactions.call(transaction -> transaction
                .one(
                        "select count(*) as flagged from person where id = ? and mail_refused_at is not null and version = 2",
                        row -> row.bigint("flagged"),
                        person)
                .orElseThrow());
        assertEquals(1, flagged);
    }
}
