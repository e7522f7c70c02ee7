package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.ended;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.soon;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class ImportTakeoverTest {
    @Inject
    NoticeRun notices;

    private static byte[] file(String format, String mark) {
        List<List<String>> rows = List.of(
                List.of(mark + " 1", "SE"),
                List.of(mark + " 2", "XX"),
                List.of(mark + " 3", "SE"),
                List.of(mark + " 4", "SE"));
        StringBuilder text = new StringBuilder(format.equals("CSV") ? "name,country\n" : "");
        for (List<String> row : rows) {
            text.append(
                    switch (format) {
                        case "CSV" -> String.join(",", row) + "\n";
                        case "NDJSON" -> "{\"name\": \"" + row.get(0) + "\", \"country\": \"" + row.get(1) + "\"}\n";
                        default ->
                            "<row><c t='inlineStr'><is><t>" + row.get(0) + "</t></is></c><c t='inlineStr'><is><t>"
                                    + row.get(1) + "</t></is></c></row>";
                    });
        }
        return format.equals("XLSX")
                ? Workbooks.zip(Workbooks.parts(text.toString()))
                : text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSV", "NDJSON", "XLSX"})
    @DisplayName("FA1: a file whose runner died is taken over and goes on behind the last row that was committed")
    void a_file_whose_runner_went_silent_goes_on_with_the_next_row(String format) throws Exception {
        String authority = authority();
        String mark = "t" + UUID.randomUUID().toString().substring(0, 10);
        UUID id = UUID.randomUUID();
        byte[] file = file(format, mark);
        try (Connection connection = TestServers.superuser()) {
            store(connection, id, authority, format, file, "61 seconds");
        }

        ended(authority, "/supplier/v1/imports/" + id)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(4))
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(1));
        get(buyer(authority), "/suppliers?name={n}", mark).body("items.legalName", contains(mark + " 3", mark + " 4"));
    }

    @Test
    @DisplayName("FA1: a runner that lost its file to another one does not end it, whatever it makes of what is left")
    void a_file_that_was_taken_over_is_not_ended_by_the_one_before() throws Exception {
        String authority = authority();
        UUID id = UUID.randomUUID();
        byte[] nameless = "town\nKista\n".getBytes(StandardCharsets.UTF_8);
        try (Connection holding = TestServers.superuser();
                Connection connection = TestServers.superuser()) {
            store(connection, id, authority, "CSV", nameless, "0 seconds");
            holding.setAutoCommit(false);
            run(holding, "lock table import_part in access exclusive mode");
            run(connection, "update import_job set status = 'QUEUED' where id = '" + id + "'");
            soon(() -> get(buyer(authority), "/imports/" + id).body("status", equalTo("RUNNING")));
            run(holding, "update import_job set runner = gen_random_uuid() where id = '" + id + "'");
            holding.commit();
        }

        // The files go one after the other: once the next has ended, this one is dealt with.
        imported(authority, "kind=suppliers", "name,country\nNext AB,SE\n").body("status", equalTo("COMPLETED"));
        get(buyer(authority), "/imports/" + id).body("status", equalTo("RUNNING"));
    }

    @Test
    @DisplayName(
            "FA1: a file over which five runners in a row went silent is given up with its reason; what comes after it goes on")
    void a_file_that_lets_every_runner_die_is_given_up() throws Exception {
        String authority = authority();
        String mark = "g" + UUID.randomUUID().toString().substring(0, 10);
        UUID fatal = UUID.randomUUID();
        UUID unlucky = UUID.randomUUID();
        try (Connection connection = TestServers.superuser()) {
            store(connection, fatal, authority, "CSV", file("CSV", mark + "f"), "0 seconds");
            store(connection, unlucky, authority, "CSV", file("CSV", mark + "u"), "0 seconds");
            run(
                    connection,
                    "update import_job set attempts = case id when '" + fatal
                            + "' then 5 else 4 end, heard_at = clock_timestamp() - interval '61 seconds' where id in ('"
                            + fatal + "', '" + unlucky + "')");
        }

        ended(authority, "/supplier/v1/imports/" + fatal)
                .body("status", equalTo("FAILED"))
                .body("failure", containsString("stopped without a word"))
                .body("rows", equalTo(2));
        ended(authority, "/supplier/v1/imports/" + unlucky)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(4));
        get(buyer(authority), "/suppliers?name={n}", mark)
                .body("items.legalName", contains(mark + "u 3", mark + "u 4"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"rows_read, 2", "finished_at, 4"})
    @DisplayName(
            "FA1: a file whose next chunk, or whose end, fails for the time being again and again is given up with its reason")
    void a_file_that_never_gets_on_is_given_up(String written, int rows) throws Exception {
        String authority = authority();
        UUID id = UUID.randomUUID();
        try (Connection connection = TestServers.superuser()) {
            store(connection, id, authority, "CSV", file("CSV", "Held " + id), "0 seconds");
            run(connection, "update import_job set rows_read = " + rows + ", postponed = 9 where id = '" + id + "'");
            try {
                hold(connection, written, id);
                run(connection, "update import_job set status = 'QUEUED' where id = '" + id + "'");

                ended(authority, "/supplier/v1/imports/" + id)
                        .body("status", equalTo("FAILED"))
                        .body("failure", containsString("failed for the time being"))
                        .body("rows", equalTo(rows));
            } finally {
                run(connection, "drop function held() cascade");
            }
        }
        imported(authority, "kind=suppliers", "name,country\nNext AB,SE\n").body("status", equalTo("COMPLETED"));
    }

    @Test
    @DisplayName(
            "FA1: a file whose next chunk fails for the time being, for the sixth time in a row too, waits for a minute while the others go on, and is read to its end afterwards")
    void a_file_that_is_held_up_waits() throws Exception {
        String authority = authority();
        UUID id = UUID.randomUUID();
        try (Connection connection = TestServers.superuser()) {
            store(connection, id, authority, "CSV", file("CSV", "Waits " + id), "0 seconds");
            try {
                hold(connection, "rows_read", id);
                run(connection, "update import_job set status = 'QUEUED', postponed = 5 where id = '" + id + "'");
                soon(() -> assertTrue(
                        any(
                                connection,
                                "select 1 from import_job where status = 'QUEUED' and postponed = 6 and not_before between"
                                        + " clock_timestamp() + interval '5 seconds' and clock_timestamp() + interval '64 seconds' and id = '"
                                        + id + "'"),
                        "it waits"));
                imported(authority, "kind=suppliers", "name,country\nNext AB,SE\n")
                        .body("status", equalTo("COMPLETED"));
                get(buyer(authority), "/imports/" + id).body("status", equalTo("QUEUED"));
            } finally {
                run(connection, "drop function held() cascade");
            }
            run(connection, "update import_job set not_before = clock_timestamp() where id = '" + id + "'");
        }

        ended(authority, "/supplier/v1/imports/" + id)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(4));
    }

    @Test
    @DisplayName("FA1: a file that its runner hands over when it stops, at the last attempt too, is read to its end")
    void a_file_that_is_handed_over_uses_up_no_attempt() throws Exception {
        String authority = authority();
        UUID id = UUID.randomUUID();
        UUID runner = UUID.randomUUID();
        byte[] releases = IntStream.rangeClosed(1, 201)
                .mapToObj(number -> "{\"ocid\": \"ocds-" + id + "\", \"id\": \"" + number
                        + "\", \"date\": \"2026-01-10T12:00:00Z\", \"tag\": [\"tender\"]}")
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
        try (Connection connection = TestServers.superuser()) {
            store(connection, id, authority, "CSV", releases, "0 seconds");
            run(
                    connection,
                    "update import_job set kind = 'OCDS', format = null, rows_read = 0, accepted = 0, rejected = 0, attempts = 5, runner = '"
                            + runner + "' where id = '" + id + "'");
        }
        OpenJob job = new OpenJob(
                id,
                authority,
                ImportKind.OCDS,
                "csv",
                null,
                releases.length,
                false,
                null,
                null,
                ColumnMapping.NONE,
                0,
                0,
                5,
                0);

        assertFalse(notices.readAll(job, runner, () -> true), "it stops behind the first chunk");

        ended(authority, "/supplier/v1/imports/" + id)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(201));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean any(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Lets every write of the column fail as if a lock was held, until the function is dropped. */
    private static void hold(Connection connection, String column, UUID id) throws SQLException {
        run(
                connection,
                "create function held() returns trigger language plpgsql as 'begin raise lock_not_available; end'");
        run(
                connection,
                "create trigger held before update of " + column
                        + " on import_job for each row when (new.status <> 'FAILED' and new.id = '" + id
                        + "') execute function held()");
    }

    /** A file that another runner, heard of so long ago, has read two rows of. */
    private static void store(
            Connection connection, UUID id, String authority, String format, byte[] file, String silent)
            throws SQLException {
        try (PreparedStatement job = connection.prepareStatement("""
                        insert into import_job (id, authority, kind, source, format, dry_run, status, bytes, rows_read, accepted, rejected, ignored_columns, requested_by,
                            runner, heard_at, version, created_at)
                        values (?, ?, 'SUPPLIERS', 'csv', ?, false, 'RUNNING', ?, 2, 1, 1, '{}', 'somebody', gen_random_uuid(),
                            clock_timestamp() - ?::interval, 3, now())""");
                PreparedStatement part = connection.prepareStatement(
                        "insert into import_part (job_id, part, authority, content) values (?, 0, ?, ?)")) {
            connection.setAutoCommit(false);
            job.setObject(1, id);
            job.setString(2, authority);
            job.setString(3, format);
            job.setLong(4, file.length);
            job.setString(5, silent);
            job.executeUpdate();
            part.setObject(1, id);
            part.setString(2, authority);
            part.setBytes(3, file);
            part.executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
