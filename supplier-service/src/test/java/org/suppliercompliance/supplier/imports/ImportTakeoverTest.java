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
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class ImportTakeoverTest {
    @Test
    @DisplayName("FA1: a file whose runner died is taken over and goes on behind the last row that was committed")
    void a_file_whose_runner_went_silent_goes_on_with_the_next_row() throws Exception {
        String authority = authority();
        String mark = "t" + UUID.randomUUID().toString().substring(0, 10);
        UUID id = UUID.randomUUID();
        String file = "name,country\n" + mark + " 1,SE\n" + mark + " 2,XX\n" + mark + " 3,SE\n" + mark + " 4,SE\n";
        try (Connection connection = TestServers.superuser();
                PreparedStatement job = connection.prepareStatement("""
                        insert into import_job (id, authority, kind, source, dry_run, status, bytes, rows_read, accepted, rejected, ignored_columns, requested_by,
                            runner, heard_at, version, created_at)
                        values (?, ?, 'SUPPLIERS', 'csv', false, 'RUNNING', ?, 2, 1, 1, '{}', 'somebody', gen_random_uuid(), clock_timestamp() - interval '61 seconds', 3, now())""");
                PreparedStatement part = connection.prepareStatement(
                        "insert into import_part (job_id, part, authority, content) values (?, 0, ?, ?)")) {
            connection.setAutoCommit(false);
            job.setObject(1, id);
            job.setString(2, authority);
            job.setLong(3, file.length());
            job.executeUpdate();
            part.setObject(1, id);
            part.setString(2, authority);
            part.setBytes(3, file.getBytes(StandardCharsets.UTF_8));
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
