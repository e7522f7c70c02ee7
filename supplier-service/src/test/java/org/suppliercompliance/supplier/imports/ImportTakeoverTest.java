package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.ended;
import static org.suppliercompliance.supplier.Calls.get;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class ImportTakeoverTest {
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
        try (Connection connection = TestServers.superuser();
                PreparedStatement job = connection.prepareStatement("""
                        insert into import_job (id, authority, kind, source, format, dry_run, status, bytes, rows_read, accepted, rejected, ignored_columns, requested_by,
                            runner, heard_at, version, created_at)
                        values (?, ?, 'SUPPLIERS', 'csv', ?, false, 'RUNNING', ?, 2, 1, 1, '{}', 'somebody', gen_random_uuid(), clock_timestamp() - interval '61 seconds', 3, now())""");
                PreparedStatement part = connection.prepareStatement(
                        "insert into import_part (job_id, part, authority, content) values (?, 0, ?, ?)")) {
            connection.setAutoCommit(false);
            job.setObject(1, id);
            job.setString(2, authority);
            job.setString(3, format);
            job.setLong(4, file.length);
            job.executeUpdate();
            part.setObject(1, id);
            part.setString(2, authority);
            part.setBytes(3, file);
            part.executeUpdate();
            connection.commit();
        }

        ended(authority, "/supplier/v1/imports/" + id)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(4))
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(1));
        get(buyer(authority), "/suppliers?name={n}", mark).body("items.legalName", contains(mark + " 3", mark + " 4"));
    }
}
