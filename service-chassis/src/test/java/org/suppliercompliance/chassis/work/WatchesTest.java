package org.suppliercompliance.chassis.work;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.parcels.Chores;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class WatchesTest {
    @Inject
    Watches watches;

    @Inject
    Chores chores;

    @Inject
    Housekeeping housekeeping;

    @BeforeEach
    void nothing_is_due() {
        Rows.change("delete from chore");
        Rows.change("delete from chore_done");
    }

    @AfterEach
    void back_to_the_present() {
        Rows.change("update clock_offset set offset_seconds = 0");
    }

    @Test
    void a_watch_that_fails_neither_stops_itself_nor_the_others() {
        // Grumpy, the other toy watch, fails at every pass.
        add(3, "now() - interval '1 second'");
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count("from chore where done") == 3);
        int before = chores.grumblings();
        await().atMost(Duration.ofSeconds(60)).until(() -> chores.grumblings() > before + 1);
    }

    @Test
    @DisplayName("FD2: due is judged by the suite's clock: not a moment early, then once")
    void due_is_judged_by_the_suites_clock() {
        add(1, "now() + interval '30 days'");
        watches.pass(chores);
        assertEquals(0, Rows.count("from chore_done"));
        Rows.change("update clock_offset set offset_seconds = 30 * 86400 - 60");
        watches.pass(chores);
        assertEquals(0, Rows.count("from chore_done"));
        Rows.change("update clock_offset set offset_seconds = 30 * 86400 + 1");
        watches.pass(chores);
        watches.pass(chores);
        assertEquals(1, Rows.count("from chore_done"));
    }

    @Test
    @DisplayName("FE2: 10,000 due at once, three watches, one cut off in the middle again and again: each done once")
    void ten_thousand_due_at_once_are_done_once_each() throws Exception {
        add(10_000, "now() - interval '1 second'");
        AtomicInteger cutOff = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                running.add(CompletableFuture.runAsync(this::passUntilNothingIsDue, threads));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
            while (cutOff.get() < 3 && !all.isDone()) {
                cutOff.addAndGet(cutOffOneWatch());
            }
            all.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        assertTrue(cutOff.get() >= 1, "the fault hit");
        assertEquals(10_000, Rows.count("from chore_done"));
        assertEquals(0, Rows.count("from chore where not done"));
        assertEquals(
                10_000,
                Rows.count(
                        "from outbox where event_type = 'shop.chore-done.v1' and subject in (select id::text from chore)"));
    }

    private void passUntilNothingIsDue() {
        while (Rows.count("from chore where not done") > 0) {
            try {
                watches.pass(chores);
            } catch (DatabaseException cutOff) {
                // what a killed replica leaves behind: nothing of the batch it was in
                assertTrue(cutOff.isTransient());
            }
        }
    }

    /** Ends the database session of one watch that is writing, if there is one now; how many were ended. */
    private static int cutOffOneWatch() throws SQLException {
        try (Connection connection = TestServers.superuser();
                var statement = connection.createStatement();
                var ended = statement.executeQuery(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name ="
                                + " 'shop worker' and (query like 'update chore%' or query like 'insert into chore_done%')"
                                + " and state <> 'idle' limit 1")) {
            return ended.next() && ended.getBoolean(1) ? 1 : 0;
        }
    }

    @Test
    void housekeeping_makes_no_partition_twice_also_from_two_replicas_at_once() throws Exception {
        var one = CompletableFuture.supplyAsync(housekeeping::run);
        var other = CompletableFuture.supplyAsync(housekeeping::run);
        assertEquals(0, one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS));
    }

    private static void add(int count, String due) {
        Rows.change(
                "insert into chore (id, due_at) select n + (select count(*)::int from outbox where event_type = 'shop.chore-done.v1'), "
                        + due + " from generate_series(1, ?) as n",
                count);
    }
}
