package org.suppliercompliance.chassis.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.database.JdbcDatabase;
import org.suppliercompliance.chassis.testing.servers.TestServers;

class ConcurrentMigrationTest {
    @Test
    @DisplayName("FE4: two replicas that migrate an empty database at once migrate it once")
    void two_replicas_that_migrate_at_once_migrate_once() throws Exception {
        String role = TestServers.database();
        String url = TestServers.jdbcUrl().replaceAll("/[^/]+$", "/migrated_twice");
        try (Connection superuser = TestServers.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("create database migrated_twice owner " + role + "_owner");
        }
        var one = CompletableFuture.supplyAsync(() -> migrate(url, role));
        var other = CompletableFuture.supplyAsync(() -> migrate(url, role));
        int together = one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS);
        try (Connection owner = owner(url, role)) {
            List<Integer> applied = new JdbcDatabase(owner)
                    .query(
                            "select count(*)::int as n from flyway_schema_history where success and version is not null",
                            row -> row.integer("n"));
            assertEquals(List.of(together), applied);
            assertEquals(
                    List.of(1),
                    new JdbcDatabase(owner)
                            .query("select count(*)::int as n from clock_offset", row -> row.integer("n")));
        }
    }

    private static int migrate(String url, String role) {
        return BeforeMigration.prepare(Flyway.configure())
                .dataSource(url, role + "_owner", role)
                .locations("db/chassis")
                .placeholders(Map.of("app", role + "_app", "worker", role + "_worker"))
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static Connection owner(String url, String role) throws SQLException {
        return DriverManager.getConnection(url, role + "_owner", role);
    }
}
