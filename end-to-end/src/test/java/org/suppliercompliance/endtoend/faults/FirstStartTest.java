package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jboss.byteman.agent.Main;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.embedded.SuiteDatabases;
import org.suppliercompliance.local.ServiceProcess;
import org.suppliercompliance.local.SuiteFailure;

/** A service is killed while it makes its tables. */
@Order(9)
@Tag("faults")
class FirstStartTest {
    private static final int ROUNDS = FaultBench.setting("rounds", 2);
    private static final int KILLS = 3;
    private static final long POLL = Duration.ofMillis(2).toNanos();
    private static final String RELATIONS = "select count(*) from pg_class where relnamespace = 'public'::regnamespace";

    private final FaultBench bench = FaultBench.get();
    private final Random random = new Random();

    @Test
    @DisplayName(
            "FA7: killed with -9 at any moment of the migration of an empty database, and halted between a step and its entry into the history: the next start gets ready, and the tables are those of a database that nothing happened to")
    void a_migration_is_killed() throws Exception {
        FaultBench.prove("FA7", proof -> {
            List<String> wanted = steps("supplier");
            Duration slowest = Duration.ZERO;
            for (int round = 1; round <= ROUNDS; round++) {
                String database = "killed_" + round;
                ServiceProcess replica = on(database);
                for (int kill = 0; kill < KILLS; kill++) {
                    killInMigration(replica, database);
                    int done = steps(database).size();
                    if (done < wanted.size()) {
                        proof.hit("%s killed with %d of %d steps in the history"
                                .formatted(replica.name(), done, wanted.size()));
                    }
                }
                slowest = longer(slowest, startsAsIfNothingHad(replica, database, wanted));
            }
            assertThat(proof.hits()).as("kills in the middle of a migration").hasSizeGreaterThanOrEqualTo(ROUNDS);
            int halts = haltBetweenStepAndEntry(wanted, proof);
            proof.figure("kills", ROUNDS * KILLS);
            proof.figure("halts between a step and its entry", halts);
            proof.figure("steps of the migration", wanted.size());
            proof.figure("slowest start to ready afterwards", CrashTest.seconds(slowest));
        });
    }

    /** The rule halts the process at every so many steps, so that each start brings the database forward by as many. */
    private int haltBetweenStepAndEntry(List<String> wanted, Proof proof) {
        String database = "halted";
        int every = wanted.size() * 2 / 5;
        ServiceProcess replica = on(database);
        String agent =
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        Path rules =
                Path.of("src", "test", "resources", "faults", "migration.btm").toAbsolutePath();
        replica.jvmOption("-javaagent:" + agent + "=script:" + rules).jvmOption("-Dhalt.every=" + every);
        int halts = 0;
        while ((halts + 1) * every < wanted.size()) {
            halts++;
            assertThat(isStarted(replica)).as("it halts").isFalse();
            assertThat(steps(database)).hasSize(halts * every - 1);
            proof.hit("%s halted with %d steps committed and %d in the history"
                    .formatted(replica.name(), halts * every, halts * every - 1));
        }
        startsAsIfNothingHad(replica, database, wanted);
        return halts;
    }

    private ServiceProcess on(String database) {
        SuiteDatabases.provision(bench.suite().postgres(), database);
        return bench.suite()
                .replica("supplier")
                .property("chassis.database.name", database)
                .property("chassis.database.owner-password", database)
                .property("quarkus.datasource.password", database)
                .property("quarkus.datasource.worker.password", database)
                .property("chassis.consumers.enabled", "false")
                .property("chassis.relay.enabled", "false")
                .property("chassis.watch.enabled", "false");
    }

    /** Kills it when the migration has come a random number of tables and indexes further. */
    private void killInMigration(ServiceProcess replica, String database) throws SQLException {
        long all = bench.tables().number("supplier", RELATIONS);
        try (Connection connection = bench.suite().postgres().superuser(database);
                Statement statement = connection.createStatement()) {
            long there = count(statement);
            long target = there + 1 + random.nextInt((int) Math.max(1, (all - there) / 2));
            CompletableFuture<Boolean> start = CompletableFuture.supplyAsync(() -> isStarted(replica));
            Instant limit = Instant.now().plus(FaultBench.LONG);
            while (count(statement) < target && !start.isDone()) {
                assertThat(Instant.now()).isBefore(limit);
                LockSupport.parkNanos(POLL);
            }
            LockSupport.parkNanos(random.nextInt((int) Duration.ofMillis(20).toNanos()));
            ProcessHandle.of(replica.pid()).ifPresent(ProcessHandle::destroyForcibly);
            start.join();
            replica.kill();
        }
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(RELATIONS)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean isStarted(ServiceProcess replica) {
        try {
            replica.start();
            return true;
        } catch (SuiteFailure ended) {
            return false;
        }
    }

    private Duration startsAsIfNothingHad(ServiceProcess replica, String database, List<String> wanted) {
        Instant start = Instant.now();
        replica.start();
        Duration ready = Duration.between(start, Instant.now());
        replica.stop();
        assertThat(steps(database)).isEqualTo(wanted);
        assertThat(columns(database)).isEqualTo(columns("supplier"));
        return ready;
    }

    private List<String> steps(String database) {
        boolean begun =
                bench.tables().number(database, "select count(*) from pg_class where relname = 'flyway_schema_history'")
                        > 0;
        return begun
                ? bench.tables()
                        .rows(
                                database,
                                "select concat_ws(' ', installed_rank, version, script, checksum, success) from flyway_schema_history order by installed_rank",
                                row -> row.getString(1))
                : List.of();
    }

    private List<String> columns(String database) {
        return bench.tables()
                .rows(
                        database,
                        "select concat_ws(' ', table_name, column_name, data_type, column_default) from information_schema.columns"
                                + " where table_schema = 'public' order by 1",
                        row -> row.getString(1));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
