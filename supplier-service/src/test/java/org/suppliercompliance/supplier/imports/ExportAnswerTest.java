package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class ExportAnswerTest {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void json_stays_the_answer_where_it_does_not_matter_and_a_table_is_never_a_page() {
        String authority = authority();
        for (String accept : List.of("*/*", "application/json", "application/*", "text/csv;q=0.5, application/json")) {
            buyer(authority)
                    .accept(accept)
                    .get("/supplier/v1/suppliers?limit=1")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .header("Vary", containsString("Accept"));
        }
        buyer(authority)
                .accept("application/json;q=0.1, text/csv")
                .get("/supplier/v1/suppliers?country=AQ")
                .then()
                .statusCode(200)
                .contentType(CSV);
        buyer(authority)
                .accept(CSV)
                .get("/supplier/v1/suppliers?limit=5")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("query:limit"));
        buyer(authority)
                .accept("text/html")
                .get("/supplier/v1/suppliers")
                .then()
                .statusCode(406);
        buyer(authority)
                .accept(CSV)
                .get("/supplier/v1/suppliers?nonsense=1")
                .then()
                .statusCode(400);
    }

    @Test
    void an_export_that_fails_halfway_never_looks_whole() throws Exception {
        String authority = authority();
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into supplier (id, legal_name, name_folded, country, roles, version, created_at, changed_at)
                    select gen_random_uuid(), 'Half ' || i, 'half ' || lpad(i::text, 4, '0'), 'TF', case when i = 150 then '{UNREADABLE}' else '{}' end::text[], 1, now(), now()
                    from generate_series(1, 150) i""");
            try {
                for (String type : List.of(CSV, NDJSON, XLSX)) {
                    String answer = raw("/supplier/v1/suppliers?country=TF", type, authority);
                    assertFalse(answer.endsWith("0\r\n\r\n"), type + ": " + answer);
                    assertFalse(answer.contains("problem"), type + ": " + answer);
                }
            } finally {
                statement.execute("delete from supplier where country = 'TF'");
            }
        }
    }

    /** Everything the server sends until it closes the connection. */
    private static String raw(String path, String type, String authority) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + type
                                    + "\r\nAuthorization: Bearer " + TestTokens.token("buyer", authority) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
