package org.suppliercompliance.notification.alert;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.notification.delivery.LeaseTest;
import org.suppliercompliance.notification.escalation.Climbs;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;

@QuarkusTest
@TestProfile(LeaseTest.NoSender.class)
@DisplayName("FE2 FE4 a climb happens once, whoever looks at the same moment")
class ClimbRaceTest {
    private static final String AUTHORITY = "CLIMBING";

    @Inject
    ClimbingAlerts climbing;

    @Inject
    WorkerTransactions transactions;

    private void overdue(int count) {
        transactions.run(transaction -> {
            for (int i = 0; i < count; i++) {
                UUID subject = UUID.randomUUID();
                Fact fact = new Fact(
                        UUID.randomUUID(),
                        subject.toString(),
                        FactType.PLAN_OVERDUE,
                        AUTHORITY,
                        null,
                        subject,
                        subject,
                        "NC-" + i,
                        "MAJOR",
                        DeadlineClock.PLAN,
                        1,
                        0,
                        LocalDate.of(2026, 10, 31),
                        null,
                        LocalDate.of(2026, 11, 1),
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2026-11-01T00:00:00Z"));
                FactRows.insert(transaction, fact, FactOutcome.TOLD, transaction.now());
                Climbs.begin(transaction, fact);
            }
        });
    }

    @Test
    void three_replicas_raise_one_alert_per_fact_and_step() throws Exception {
        UUID head = UUID.randomUUID();
        transactions.run(transaction -> {
            transaction.update(
                    "insert into person (id, authority, name, email, language, roles, created_at, version)"
                            + " values (?, ?, 'Head', ?, 'sv', '{head}', ?, 1)",
                    head,
                    AUTHORITY,
                    head + "@example.org",
                    transaction.now());
            transaction.update(
                    "insert into escalation_step (authority, position, function, grace_days) values (?, 1, 'head', 1), (?, 2, 'head', 1)",
                    AUTHORITY,
                    AUTHORITY);
        });
        overdue(120);
        for (int step = 1; step <= 2; step++) {
            // A day passes for each of them.
            transactions.run(transaction -> transaction.update(
                    "update escalation set stepped_at = ?, climbs_at = ? where authority = ?",
                    transaction.now().minus(Duration.ofDays(2)),
                    transaction.now(),
                    AUTHORITY));
            race();
            // The service's own watch is a fourth, and may still hold the last batch.
            await().atMost(Duration.ofSeconds(30)).until(() -> due() == 0);
            int reached = step;
            String counted = transactions.call(transaction -> transaction
                    .one(
                            "select count(*) || '/' || count(distinct fact_id) as counted from alert where authority = ? and escalation_step = ?"
                                    + " and recipient = ? and unacknowledged_since is not null",
                            row -> row.text("counted"),
                            AUTHORITY,
                            reached,
                            head)
                    .orElseThrow());
            assertEquals("120/120", counted, "step " + step);
        }
        long told = transactions.call(transaction -> transaction
                .one(
                        "select count(*) as told from outbox where event_type like '%alert-raised%' and audience = ?",
                        row -> row.bigint("told"), AUTHORITY)
                .orElseThrow());
        assertEquals(240, told);
    }

    private long due() {
        return transactions.call(transaction -> transaction
                .one(
                        "select count(*) as due from escalation where authority = ? and climbs_at <= ?",
                        row -> row.bigint("due"),
                        AUTHORITY,
                        transaction.now())
                .orElseThrow());
    }

    private void race() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(3);
        try {
            CyclicBarrier start = new CyclicBarrier(3);
            Callable<Integer> replica = () -> {
                start.await();
                int climbed = 0;
                for (int pass = 0; pass < 10; pass++) {
                    climbed += transactions.call(climbing::runBatch);
                }
                return climbed;
            };
            for (Future<Integer> one : replicas.invokeAll(List.of(replica, replica, replica))) {
                one.get();
            }
        } finally {
            replicas.shutdown();
        }
    }
}
