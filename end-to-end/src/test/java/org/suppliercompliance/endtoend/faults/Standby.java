package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.Folders;
import org.suppliercompliance.embedded.PostgresSettings;

/** A copy of the suite's PostgreSQL that follows it, commit by commit, and can take its place. */
final class Standby implements AutoCloseable {
    /** What a server makes anew when it starts, and the log, which it gets from the one it follows. */
    private static final Set<String> LEFT_OUT = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final String FOLLOWERS =
            "select count(*) from pg_stat_replication where application_name = 'standby'";

    private final FaultBench bench;
    private final Path directory;
    private final Path place;
    private final Path settings;
    private final String settingsBefore;
    private EmbeddedPostgresServer server;

    Standby(FaultBench bench, Path directory) throws IOException {
        this.bench = bench;
        this.directory = directory;
        this.place = Path.of(bench.tables()
                .rows("audit", "show data_directory", row -> row.getString(1))
                .get(0));
        this.settings = place.resolve("postgresql.auto.conf");
        this.settingsBefore = Files.readString(settings);
    }

    /** Copies the primary while it runs, and follows it; from now on no commit is acknowledged that the copy does not have on disk. */
    void follow() throws IOException, SQLException {
        EmbeddedPostgresServer.stopLeftover(directory);
        Folders.delete(directory);
        Files.createDirectories(directory);
        Path data = directory.resolve("data");
        EmbeddedPostgresServer primary = bench.suite().postgres();
        // Between the two calls the files may be copied while the server writes: the log makes them whole.
        try (Connection session = primary.superuser("postgres");
                Statement statement = session.createStatement()) {
            statement.execute("select pg_backup_start('standby', true)");
            copy(place, data);
            try (ResultSet end = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                end.next();
                Files.writeString(data.resolve("backup_label"), end.getString(1));
            }
        }
        Files.createFile(data.resolve("standby.signal"));
        Path programs =
                Path.of(System.getProperty("java.io.tmpdir"), "supplier-compliance-" + System.getProperty("user.name"));
        server = EmbeddedPostgresServer.start(PostgresSettings.durable(directory, programs)
                .parameter("shared_buffers", "96MB")
                .parameter(
                        "primary_conninfo",
                        "host=127.0.0.1 port=%d user=postgres application_name=standby".formatted(primary.port())));
        await(FOLLOWERS + " and state = 'streaming'");
        configure(settingsBefore + "\nsynchronous_standby_names = 'standby'\n");
        await(FOLLOWERS + " and sync_state = 'sync'");
    }

    boolean isInRecovery() throws SQLException {
        return ask("select pg_is_in_recovery()").equals("t");
    }

    /** It follows nobody any more and takes writes. */
    void promote() throws SQLException {
        ask("select pg_promote(true, 60)");
    }

    /** Takes the port and the folder of the dead primary, of which nothing is left then. */
    void takePlace() throws IOException {
        server.stop();
        server = null;
        Folders.delete(place);
        Files.move(directory.resolve("data"), place);
        bench.suite().restartPostgres();
    }

    /** Which folder the suite's PostgreSQL has now: the file system tells one from another of the same name. */
    Object folder() throws IOException {
        return Files.readAttributes(place, BasicFileAttributes.class).fileKey();
    }

    /** Whoever is the suite's PostgreSQL now, or is started as it, waits for no copy. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            server.stop();
        }
        Files.writeString(settings, settingsBefore);
        if (bench.suite().postgres().isAlive()) {
            bench.tables().execute("audit", "select pg_reload_conf()");
        }
    }

    private void configure(String text) throws IOException {
        Files.writeString(settings, text);
        bench.tables().execute("audit", "select pg_reload_conf()");
    }

    private void await(String oneRow) {
        Tables.await(
                FaultBench.LONG, () -> bench.tables().number("audit", oneRow) == 1, () -> "the copy does not follow");
    }

    private String ask(String query) throws SQLException {
        try (Connection session = server.superuser("postgres");
                Statement statement = session.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void copy(Path data, Path copy) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path relative = data.relativize(folder);
                Files.copy(folder, copy.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                return LEFT_OUT.contains(relative.toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = data.relativize(file);
                if (!relative.toString().equals("postmaster.pid")) {
                    try {
                        Files.copy(
                                file,
                                copy.resolve(relative),
                                StandardCopyOption.COPY_ATTRIBUTES,
                                LinkOption.NOFOLLOW_LINKS);
                    } catch (NoSuchFileException gone) {
                        // dropped since it was listed: the log says so, too
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
