package org.suppliercompliance.audit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.SuiteFacts;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("Watches that race")
class DeadlineRaceTest {
    private static final int DEADLINES = 10_000;
    private static final String BACKEND = "select pg_backend_pid() as pid";

    @Inject
    DeadlineWatch watch;

    @Inject
    WorkerTransactions transactions;

    @Test
    @DisplayName(
            "FE2: 10,000 deadlines due together, three watches, one killed in its transaction: 10,000 facts, none twice, none missing, in 60 s")
    void ten_thousand_deadlines_three_watches_one_killed() throws Exception {
        AtomicInteger victim = new AtomicInteger();
        AtomicInteger claimedByVictim = new AtomicInteger();
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (Connection blocker = TestServers.superuser()) {
            long began = System.nanoTime();
            // Committed only when the victim is about to claim, so that the service's own watch does not empty the
            // table before.
            blocker.setAutoCommit(false);
            plant(blocker, "RACE", DEADLINES);
            Future<?> doomed = threads.submit(() -> transactions.run(transaction -> {
                victim.set(transaction.one(BACKEND, row -> row.integer("pid")).orElseThrow());
                commit(blocker);
                claimedByVictim.set(watch.runBatch(transaction));
                holding.countDown();
                await(killed);
            }));
            assertTrue(holding.await(60, TimeUnit.SECONDS));
            assertTrue(claimedByVictim.get() > 0, "the victim holds claimed rows when it is killed");
            Future<?> second = threads.submit(this::untilNothingIsDue);
            Future<?> third = threads.submit(this::untilNothingIsDue);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stated("RACE") > 500);
            assertEquals(
                    1,
                    SuiteFacts.count("select count(*) from (select pg_terminate_backend(" + victim.get()
                            + ", 5000) as hit) q where hit"));
            killed.countDown();
            assertTrue(failed(doomed), "the killed watch's transaction failed");
            second.get(60, TimeUnit.SECONDS);
            third.get(60, TimeUnit.SECONDS);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stated("RACE") >= DEADLINES);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            assertTrue(seconds <= 60, "took " + seconds + " s");
        } finally {
            threads.shutdownNow();
        }
        assertEquals(DEADLINES, stated("RACE"));
        assertEquals(
                DEADLINES,
                SuiteFacts.count(
                        "select count(distinct data ->> 'factKey') from outbox where data ->> 'authority' = 'RACE'"));
        assertEquals(
                DEADLINES, SuiteFacts.count("select count(*) from deadline_step where authority = 'RACE' and stated"));
        assertEquals(
                0,
                SuiteFacts.count(
                        "select count(*) from deadline where authority = 'RACE' and next_step_at is not null"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> SuiteFacts.count(
                                "select count(*) from outbox where data ->> 'authority' = 'RACE' and published_at is null")
                        == 0);
    }

    @Test
    @DisplayName("FE2: a pass with nothing due and the next due row are found through the partial index, not by a scan")
    void a_pass_reads_only_the_partial_index() throws Exception {
        try (Connection connection = TestServers.superuser()) {
            connection.setAutoCommit(false);
            plant(connection, "PLAN-OF-QUERY", 20_000);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "update deadline set next_step_at = now() + interval '30 days' where authority = 'PLAN-OF-QUERY'");
                statement.execute("analyze deadline");
            }
            String plan = plan(
                    connection,
                    "explain select id from deadline where next_step_at <= now() order by next_step_at limit 500 for update skip locked");
            assertTrue(plan.contains("ix_deadline_next_step"), plan);
            String overdue = plan(
                    connection,
                    "explain select id from deadline d where d.authority = 'PLAN-OF-QUERY' and d.running and d.overdue_at <= now()"
                            + " + (select make_interval(secs => offset_seconds) from clock_offset)"
                            + " order by d.overdue_at, d.id limit 21");
            assertTrue(overdue.contains("ix_deadline_overdue"), overdue);
            connection.rollback();
        }
    }

    private void untilNothingIsDue() {
        while (transactions.call(watch::runBatch) > 0) {
            Thread.onSpinWait();
        }
    }

    private static long stated(String authority) {
        return SuiteFacts.count("select count(*) from outbox where data ->> 'authority' = '" + authority + "'");
    }

    private static boolean failed(Future<?> future) throws Exception {
        try {
            future.get(60, TimeUnit.SECONDS);
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            return e.getCause() instanceof DatabaseException broken && broken.isTransient();
        }
    }

    private static void plant(Connection connection, String authority, int count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into deadline (id, non_compliance_id, clock, version, authority, supplier_id, reference, severity, zone, ladder,
                    computed_on, due_on, overdue_since, overdue_at, running, next_step, next_step_at)
                select gen_random_uuid(), gen_random_uuid(), 'PLAN', 1, ?, gen_random_uuid(), 'NC-2026-' || lpad(n::text, 5, '0'), 'MAJOR', 'Europe/Stockholm',
                    '{0}', current_date - 1, current_date - 1, current_date, current_date::timestamptz, true, 0, current_date::timestamptz
                from generate_series(1, ?) n""")) {
            statement.setString(1, authority);
            statement.setInt(2, count);
            statement.executeUpdate();
        }
    }

    private static String plan(Connection connection, String explain) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(explain)) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
