package org.suppliercompliance.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of docs/runbooks/restore.md, with what every PostgreSQL has: a copy of the data while it runs, and the archived log. */
class PointInTimeRestoreTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName(
            "FH5: from a base backup and the archived log the database comes back as it stood at the moment asked for")
    void the_database_comes_back_as_it_stood_at_a_moment() throws Exception {
        Path archive = Files.createDirectories(directory.resolve("archive"));
        Path restored = Files.createDirectories(directory.resolve("restored"));
        for (Path open : new Path[] {directory, archive, restored}) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        String moment;
        var settings = PostgresSettings.durable(directory.resolve("first"), EmbeddedPostgresServerTest.PROGRAMS)
                .parameter("archive_mode", "on")
                .parameter("archive_command", "cp %p " + archive + "/%f");
        try (var server = EmbeddedPostgresServer.start(settings);
                Connection session = server.superuser("postgres");
                Statement statement = session.createStatement()) {
            statement.execute("create table acts (n int)");
            statement.execute("insert into acts values (1)");
            backUp(statement, directory.resolve("first/data"), restored.resolve("data"));
            statement.execute("insert into acts values (2)");
            moment = text(statement, "select clock_timestamp()");
            text(statement, "select pg_sleep(0.05)");
            statement.execute("insert into acts values (3)");
            statement.execute("delete from acts where n = 1");
            String last = text(statement, "select pg_walfile_name(pg_switch_wal())");
            while (!Files.exists(archive.resolve(last))) {
                text(statement, "select pg_sleep(0.05)");
            }
        }
        Files.createFile(restored.resolve("data/recovery.signal"));
        var recovery = PostgresSettings.durable(restored, EmbeddedPostgresServerTest.PROGRAMS)
                .parameter("restore_command", "cp " + archive + "/%f %p")
                .parameter("recovery_target_time", moment)
                .parameter("recovery_target_action", "promote");
        try (var server = EmbeddedPostgresServer.start(recovery);
                Connection session = server.superuser("postgres");
                Statement statement = session.createStatement()) {
            while ("t".equals(text(statement, "select pg_is_in_recovery()"))) {
                text(statement, "select pg_sleep(0.05)");
            }
            assertEquals("1,2", text(statement, "select string_agg(n::text, ',' order by n) from acts"));
            statement.execute("insert into acts values (4)");
            assertEquals(
                    "00000002",
                    text(statement, "select left(pg_walfile_name(pg_current_wal_lsn()), 8)"),
                    "it writes a log of its own, beside what was archived of the time that is given up");
        }
    }

    /** Between the two calls the files may be copied while the server writes: the log makes them whole. */
    private static void backUp(Statement statement, Path data, Path copy) throws SQLException, IOException {
        text(statement, "select pg_backup_start('nightly', true)");
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.toList()) {
                Path relative = data.relativize(file);
                if (relative.startsWith("pg_wal") && relative.getNameCount() > 1
                        || relative.endsWith("postmaster.pid")) {
                    continue;
                }
                Files.copy(file, copy.resolve(relative.toString()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try (var end = statement.executeQuery("select labelfile from pg_backup_stop()")) {
            assertTrue(end.next());
            Files.writeString(copy.resolve("backup_label"), end.getString(1));
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var result = statement.executeQuery(sql)) {
            assertTrue(result.next());
            return String.valueOf(result.getString(1));
        }
    }
}
