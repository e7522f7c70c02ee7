package org.suppliercompliance.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.PostgresSettings;
import org.suppliercompliance.embedded.SuiteDatabases;

/**
 * How long a write waits at most while a migration runs on a million cases: the newest migrations of audit-service, on the schema from before them, and an
 * index built in both ways for comparison.
 */
final class MigrationBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int NEWEST = 5;
    private static final int WRITERS = 4;
    private static final String WHOLE = "create index ix_measured on non_compliance (authority, severity, detected_on)";

    private final Path root = Path.of(System.getProperty("suite.root", "."));
    private final Path directory;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private volatile boolean running = true;

    MigrationBenchmark(Path directory) {
        this.directory = directory;
    }

    private interface Work {
        void run() throws SQLException;
    }

    void run() {
        PostgresSettings settings = PostgresSettings.durable(directory, root.resolve("benchmarks/target"));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(settings)) {
            SuiteDatabases.provision(server, "audit");
            List<MigrationFile> all = migrations();
            List<MigrationFile> newest = all.subList(all.size() - NEWEST, all.size());
            try (Connection owner = owner(server)) {
                for (MigrationFile before : all.subList(0, all.size() - NEWEST)) {
                    before.apply(owner);
                }
            }
            fill(server);
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writing.add(writers.submit(() -> write(server)));
            }
            Table table = new Table(
                    "Migrations on " + ROWS + " cases while " + WRITERS + " connections write",
                    "what",
                    "took (ms)",
                    "writes meanwhile",
                    "longest write (ms)");
            measure(table, "nothing, for five seconds", () -> rest(5));
            try (Connection owner = owner(server)) {
                for (MigrationFile migration : newest) {
                    measure(table, migration.name(), () -> migration.apply(owner));
                }
                owner.setAutoCommit(true);
                measure(table, "an index, as a whole", () -> execute(owner, WHOLE));
                execute(owner, "drop index ix_measured");
                measure(
                        table,
                        "the same, concurrently",
                        () -> execute(owner, WHOLE.replace("index", "index concurrently")));
            }
            running = false;
            for (Future<?> one : writing) {
                one.get(1, TimeUnit.MINUTES);
            }
            table.print();
        } catch (SQLException
                | IOException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            running = false;
            writers.shutdownNow();
        }
    }

    private void measure(Table table, String what, Work work) throws SQLException {
        longest.set(0);
        long before = writes.get();
        long start = System.nanoTime();
        work.run();
        double took = (System.nanoTime() - start) / 1e6;
        // What was held up ends after the lock is gone.
        rest(1);
        table.row(what, took, writes.get() - before, longest.get() / 1e6);
    }

    /** One act on a case after another, each with its deadline, in transactions of their own. */
    private void write(EmbeddedPostgresServer server) {
        try (Connection connection = server.superuser("audit");
                var act = connection.prepareStatement(
                        "update non_compliance set version = version + 1 where reference = ? and authority = 'M-1'");
                var audit = connection.prepareStatement(
                        "update audit set version = version + 1 where reference = 'AU-1'")) {
            while (running) {
                long start = System.nanoTime();
                act.setString(1, "NC-" + ThreadLocalRandom.current().nextInt(1, ROWS + 1));
                act.executeUpdate();
                audit.executeUpdate();
                long took = System.nanoTime() - start;
                longest.accumulateAndGet(took, Math::max);
                writes.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(EmbeddedPostgresServer server) throws SQLException {
        try (Connection connection = server.superuser("audit")) {
            execute(connection, """
                    insert into non_compliance (id, authority, supplier_id, reference, severity, status, description, zone, detected_on, raised_by, version, created_at)
                    select gen_random_uuid(), 'M-1', gen_random_uuid(), 'NC-' || n, 'MAJOR', 'DETECTED', 'Working hours above 60 a week in final assembly',
                        'Europe/Stockholm', current_date - n %% 1000, 'auditor', 1, now() - make_interval(mins => n) from generate_series(1, %d) n""".formatted(ROWS));
            execute(connection, """
                    insert into audit (id, authority, supplier_id, reference, type, status, dimensions, planned_on, planned_by, version, created_at)
                    select gen_random_uuid(), 'M-1', gen_random_uuid(), 'AU-' || n, 'FACTORY', 'PLANNED', '{SOCIAL}', current_date, 'manager', 1, now()
                    from generate_series(1, %d) n""".formatted(ROWS / 5));
            execute(connection, "vacuum analyze non_compliance, audit");
        }
    }

    private List<MigrationFile> migrations() throws IOException {
        List<MigrationFile> found = new ArrayList<>();
        for (String folder : List.of(
                "service-chassis/src/main/resources/db/chassis", "audit-service/src/main/resources/db/migration")) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".sql"))
                        .map(MigrationFile::new)
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparing(MigrationFile::name));
        return found;
    }

    private static Connection owner(EmbeddedPostgresServer server) throws SQLException {
        return java.sql.DriverManager.getConnection(server.jdbcUrl("audit"), "audit_owner", "audit");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void rest(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
