package org.suppliercompliance.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {
    static final Path PROGRAMS =
            Path.of(System.getProperty("java.io.tmpdir"), "supplier-compliance-" + System.getProperty("user.name"));

    @TempDir
    Path directory;

    @Test
    @DisplayName("The data of a stopped server is there at the next start, on another port if wanted")
    void data_survives_a_restart() throws Exception {
        try (var first = EmbeddedPostgresServer.start(PostgresSettings.durable(directory, PROGRAMS))) {
            execute(first, "create table kept (n int); insert into kept values (42)");
            assertEquals("on", query(first, "show fsync"));
            assertEquals("on", query(first, "show synchronous_commit"));
        }
        try (var second = EmbeddedPostgresServer.start(PostgresSettings.durable(directory, PROGRAMS))) {
            assertEquals("42", query(second, "select n from kept"));
            assertTrue(Integer.parseInt(query(second, "show max_connections")) >= 200);
        }
    }

    @Test
    @DisplayName("A server killed in the middle comes back with everything it acknowledged")
    void a_killed_server_recovers() throws Exception {
        var first = EmbeddedPostgresServer.start(PostgresSettings.durable(directory, PROGRAMS));
        execute(first, "create table kept (n int); insert into kept values (7)");
        first.kill();
        try (var second = EmbeddedPostgresServer.start(PostgresSettings.durable(directory, PROGRAMS))) {
            assertEquals("7", query(second, "select n from kept"));
        } finally {
            first.stop();
        }
    }

    @Test
    @DisplayName("A server left by a JVM that was killed with -9 is adopted on the same port")
    void a_leftover_is_adopted() throws Exception {
        int port = Ports.free();
        long pid = startInJvmKilledAfterwards(port);
        assertTrue(isAlive(pid), "the server must outlive its JVM, or this test proves nothing");
        var settings = PostgresSettings.fast(directory, PROGRAMS).onPort(port);
        try (var adopted = EmbeddedPostgresServer.start(settings)) {
            assertEquals(pid, adopted.pid());
            assertEquals("1", query(adopted, "select 1"));
        }
        assertFalse(isAlive(pid));
    }

    @Test
    @DisplayName("A leftover on another port is stopped before a new server starts")
    void a_leftover_on_another_port_is_stopped() throws Exception {
        long pid = startInJvmKilledAfterwards(Ports.free());
        assertTrue(isAlive(pid), "the server must outlive its JVM, or this test proves nothing");
        try (var fresh = EmbeddedPostgresServer.start(PostgresSettings.fast(directory, PROGRAMS))) {
            assertNotEquals(pid, fresh.pid());
            assertFalse(isAlive(pid));
        }
    }

    @Test
    @DisplayName("A leftover can be stopped without starting anything")
    void a_leftover_is_stopped() throws Exception {
        long pid = startInJvmKilledAfterwards(Ports.free());
        assertTrue(EmbeddedPostgresServer.stopLeftover(directory));
        assertFalse(isAlive(pid));
        assertFalse(EmbeddedPostgresServer.stopLeftover(directory));
    }

    @Test
    @DisplayName("A JVM that ends in order takes its server with it")
    void the_server_ends_with_its_jvm() throws Exception {
        Process jvm = jvm(Ports.free());
        long pid = Long.parseLong(jvm.inputReader().readLine());
        assertTrue(isAlive(pid));
        jvm.destroy();
        assertTrue(jvm.waitFor(20, TimeUnit.SECONDS));
        assertFalse(isAlive(pid));
    }

    @Test
    @DisplayName("A taken port is named in one line")
    void a_taken_port_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = PostgresSettings.fast(directory, PROGRAMS).onPort(taken.getLocalPort());
            var failure = assertThrows(ServerException.class, () -> EmbeddedPostgresServer.start(settings));
            assertEquals(
                    "Port " + taken.getLocalPort() + " (PostgreSQL) is taken by another program", failure.getMessage());
        }
    }

    @Test
    @DisplayName(
            "Three roles per database: the app is bound by row-level security, the worker is not, the owner migrates")
    void a_database_is_provisioned_with_three_roles() throws Exception {
        try (var server = EmbeddedPostgresServer.start(PostgresSettings.fast(directory, PROGRAMS))) {
            SuiteDatabases.provision(server, "audit");
            SuiteDatabases.provision(server, "audit");
            SuiteDatabases.provision(server, "supplier");
            try (var owner = as(server, "audit_owner");
                    var statement = owner.createStatement()) {
                statement.execute("create table secret (authority text); insert into secret values ('OSLO');"
                        + "alter table secret enable row level security; alter table secret force row level security;"
                        + "create policy own on secret using (authority = current_setting('app.tenant', true))");
            }
            assertEquals("0", count(server, "audit_app"));
            assertEquals("1", count(server, "audit_worker"));
            String flags = "select string_agg(rolname || ':' || rolsuper || ':' || rolbypassrls, ' ' order by rolname)"
                    + " from pg_roles where rolname like 'audit\\_%'";
            assertEquals("audit_app:false:false audit_owner:false:false audit_worker:false:true", query(server, flags));
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(server.jdbcUrl("audit"), "supplier_app", "supplier"));
        }
    }

    private long startInJvmKilledAfterwards(int port) throws Exception {
        Process jvm = jvm(port);
        long pid = Long.parseLong(jvm.inputReader().readLine());
        jvm.destroyForcibly().waitFor();
        return pid;
    }

    private Process jvm(int port) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresInJvm.class.getName(),
                        directory.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static Connection as(EmbeddedPostgresServer server, String role) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("audit"), role, "audit");
    }

    private static String count(EmbeddedPostgresServer server, String role) throws SQLException {
        try (var connection = as(server, role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from secret")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (var connection = server.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (var connection = server.superuser("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
