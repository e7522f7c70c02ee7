package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.testing.servers.PlansTaken;
import org.suppliercompliance.notification.channel.SendResult;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;

@QuarkusTest
@TestProfile(LeaseTest.NoSender.class)
@DisplayName("FA6 FE4 a digest is claimed by one replica, as a whole, and never holds more than at its first attempt")
class DigestLeaseTest {
    private static final UUID PERSON = UUID.fromString("0197b1d5-93a4-7a06-a4ba-7ce0f3a8c5d1");

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

    /** Queues mails of one digest that is due. */
    private void queued(int count, UUID digest) {
        transactions.run(transaction -> {
            for (int i = 0; i < count; i++) {
                UUID subject = UUID.randomUUID();
                Fact fact = new Fact(
                        UUID.randomUUID(),
                        subject.toString(),
                        FactType.REPORT_RECEIVED,
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
                transaction.update(
                        "insert into delivery (id, fact_id, channel, target, lane, authority, status, next_attempt_at, created_at, digest_id)"
                                + " values (?, ?, 'MAIL', ?, 'mail', 'OSLO', 'PENDING', ?, ?, ?)",
                        UUID.randomUUID(),
                        fact.id(),
                        PERSON,
                        transaction.now(),
                        transaction.now(),
                        digest);
            }
        });
    }

    private List<DueDigest> claimed() {
        return claims.claim(32, Map.of()).digests();
    }

    private void due() {
        transactions.run(transaction -> transaction.update(
                "update delivery set next_attempt_at = ? where status = 'PENDING'", transaction.now()));
    }

    @Test
    @DisplayName("FE4 three replicas that race for twenty digests send each of them once, with all its rows")
    void racing_replicas() throws Exception {
        for (int i = 0; i < 20; i++) {
            queued(30, UUID.randomUUID());
        }
        List<DueDigest> all = new ArrayList<>();
        ExecutorService replicas = Executors.newFixedThreadPool(3);
        try {
            CyclicBarrier start = new CyclicBarrier(3);
            Callable<List<DueDigest>> replica = () -> {
                List<DueDigest> mine = new ArrayList<>();
                start.await();
                for (int look = 0; look < 20; look++) {
                    mine.addAll(claimed());
                }
                return mine;
            };
            for (Future<List<DueDigest>> one : replicas.invokeAll(List.of(replica, replica, replica))) {
                all.addAll(one.get());
            }
        } finally {
            replicas.shutdown();
        }
        assertEquals(20, all.size());
        assertEquals(20, all.stream().map(DueDigest::id).distinct().count());
        all.forEach(digest -> assertEquals(30, digest.deliveries().size()));
        assertEquals(List.of(), claimed());
    }

    @Test
    void what_comes_too_late_for_a_digest_makes_another_one() {
        UUID digest = UUID.randomUUID();
        queued(3, digest);
        DueDigest first = claimed().get(0);
        results.record(first.deliveries(), SendResult.retry("TIMEOUT"), Duration.ofMillis(5));
        queued(2, digest);
        due();

        List<DueDigest> next = claimed();

        assertEquals(1, next.size());
        assertEquals(digest, next.get(0).id());
        assertEquals(
                first.deliveries().stream().map(DueDelivery::id).sorted().toList(),
                next.get(0).deliveries().stream().map(DueDelivery::id).sorted().toList());
        assertEquals(2, next.get(0).first().number());
        DueDigest behind = claimed().get(0);
        assertNotEquals(digest, behind.id());
        assertEquals(2, behind.deliveries().size());
        results.record(behind.deliveries(), SendResult.delivered(250), Duration.ofMillis(5));
        results.record(next.get(0).deliveries(), SendResult.delivered(250), Duration.ofMillis(5));
        long delivered = transactions.call(transaction -> transaction
                .one(
                        "select count(*) as n from delivery where status = 'DELIVERED' and delivered_at is not null and lease is null",
                        row -> row.bigint("n"))
                .orElseThrow());
        assertEquals(5, delivered);
    }

    @Test
    void a_dead_replica_s_digest_is_taken_over_and_the_zombie_changes_nothing() {
        UUID digest = UUID.randomUUID();
        queued(3, digest);
        DueDigest zombie = claimed().get(0);
        transactions.run(transaction ->
                transaction.update("update delivery set leased_until = clock_timestamp() - interval '1 second'"));
        DueDigest holder = claimed().get(0);
        assertEquals(digest, holder.id());
        results.record(holder.deliveries(), SendResult.delivered(250), Duration.ofMillis(5));
        results.record(zombie.deliveries(), SendResult.retry("TIMEOUT"), Duration.ofSeconds(60));
        long delivered = transactions.call(transaction -> transaction
                .one(
                        "select count(*) as n from delivery where status = 'DELIVERED' and attempts = 2",
                        row -> row.bigint("n"))
                .orElseThrow());
        assertEquals(3, delivered);
    }

    @Test
    @DisplayName(
            "FF4 mails by themselves, however many are due, keep none waiting that gathers others, nor the other way round")
    void neither_waits_for_all_of_the_others() {
        for (int i = 0; i < 40; i++) {
            queued(1, UUID.randomUUID());
        }
        transactions.run(transaction -> {
            // Each for itself and to somebody else, and due for longer.
            transaction.update(
                    "update delivery set digest_id = null, target = gen_random_uuid(), next_attempt_at = next_attempt_at - interval '1 minute'");
        });
        for (int i = 0; i < 40; i++) {
            queued(1, UUID.randomUUID());
        }

        List<DeliveryClaims.Claimed> looks = List.of(claims.claim(32, Map.of()), claims.claim(32, Map.of()));

        assertEquals(8, looks.stream().mapToInt(look -> look.digests().size()).sum());
        assertEquals(8, looks.stream().mapToInt(look -> look.claimed().size()).sum());
    }

    @Test
    @DisplayName("FF11 an address that is refused for good is noted once for all that was in the mail")
    void a_refused_digest_is_noted_once() throws Exception {
        queued(200, UUID.randomUUID());
        DueDigest digest = claimed().get(0);

        PlansTaken plans = PlansTaken.during(() -> results.record(
                digest.deliveries(),
                new SendResult(SendResult.Verdict.ADDRESS_REFUSED, "SMTP_REPLY", 550, null),
                Duration.ofMillis(5)));

        assertTrue(plans.readsOf("person") >= 1);
        assertTrue(plans.readsOf("person") < 20, plans.readings("person").toString());
    }
}
