package org.suppliercompliance.chassis.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;
import org.suppliercompliance.chassis.database.JdbcDatabase;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** A migration that ends, as with its process, after a step is committed and before the history knows of it. */
class InterruptedMigrationTest {
    private static final String CHASSIS = "db/chassis";
    private static String role;
    private static List<String> undisturbed;

    @BeforeAll
    static void a_database_that_nothing_happened_to() throws SQLException {
        role = TestServers.database();
        String url = database("undisturbed");
        migrate(source(url), CHASSIS, new AppliedSteps());
        undisturbed = history(url);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7})
    @DisplayName(
            "FA7: killed between a step's commit and its entry into the history: the next start enters it and goes on")
    void the_next_start_goes_on(int step) throws SQLException {
        String url = database("interrupted_" + step);
        assertThrows(
                FlywayException.class, () -> migrate(LostHistory.of(source(url), step), CHASSIS, new AppliedSteps()));
        assertEquals(undisturbed.subList(0, step - 1), history(url));

        assertEquals(undisturbed.size() - step, migrate(source(url), CHASSIS, new AppliedSteps()));
        assertEquals(undisturbed, history(url));
        assertEquals(0, migrate(source(url), CHASSIS, new AppliedSteps()));
    }

    @Test
    @DisplayName("FA7 and FE4: two replicas that start after such a kill enter the step once and go on once")
    void two_replicas_go_on() throws Exception {
        String url = database("interrupted_for_two");
        assertThrows(FlywayException.class, () -> migrate(LostHistory.of(source(url), 3), CHASSIS, new AppliedSteps()));
        var one = CompletableFuture.supplyAsync(() -> migrate(source(url), CHASSIS, new AppliedSteps()));
        var other = CompletableFuture.supplyAsync(() -> migrate(source(url), CHASSIS, new AppliedSteps()));
        assertEquals(undisturbed.size() - 3, one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS));
        assertEquals(undisturbed, history(url));
    }

    @Test
    @DisplayName("FA7: a database from before steps were noted goes on as it is")
    void a_database_from_before() throws SQLException {
        String url = database("from_before");
        migrate(source(url), CHASSIS);
        assertEquals(0, migrate(source(url), CHASSIS, new AppliedSteps()));
        assertEquals(undisturbed, history(url));
    }

    @Test
    @DisplayName(
            "FA7: an index is built concurrently while Flyway holds its lock; killed before it is entered, it is built again")
    void a_step_outside_of_a_transaction_runs_again() throws Exception {
        String url = database("interrupted_index");
        assertEquals(2, inTime(() -> migrateAsServicesDo(url, "2")));
        try (Connection owner = DriverManager.getConnection(url, role + "_owner", role)) {
            new JdbcDatabase(owner).update("delete from flyway_schema_history where version = '2'");
        }
        assertEquals(2, inTime(() -> migrateAsServicesDo(url, "3")));
        assertEquals(3, history(url).size());
    }

    private static int inTime(Supplier<Integer> migration) throws Exception {
        return CompletableFuture.supplyAsync(migration).get(30, TimeUnit.SECONDS);
    }

    private static int migrateAsServicesDo(String url, String target) {
        return BeforeMigration.prepare(Flyway.configure())
                .dataSource(url, role + "_owner", role)
                .locations("db/index")
                .target(target)
                .placeholders(placeholders())
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static Map<String, String> placeholders() {
        return Map.of("app", role + "_app", "worker", role + "_worker");
    }

    private static String database(String name) throws SQLException {
        try (Connection superuser = TestServers.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("create database " + name + " owner " + role + "_owner");
        }
        return TestServers.jdbcUrl().replaceAll("/[^/]+$", "/" + name);
    }

    private static DataSource source(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role + "_owner");
        source.setPassword(role);
        // as services migrate, see BeforeMigration: an index that is built concurrently would wait for ever otherwise
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        return source;
    }

    private static int migrate(DataSource source, String location, Callback... callbacks) {
        return Flyway.configure()
                .dataSource(source)
                .locations(location)
                .callbacks(callbacks)
                .placeholders(placeholders())
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static List<String> history(String url) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, role + "_owner", role)) {
            return new JdbcDatabase(owner)
                    .query(
                            "select concat_ws(' ', installed_rank, version, description, type, script, checksum, installed_by, success) as entry"
                                    + " from flyway_schema_history order by installed_rank",
                            row -> row.text("entry"));
        }
    }
}
