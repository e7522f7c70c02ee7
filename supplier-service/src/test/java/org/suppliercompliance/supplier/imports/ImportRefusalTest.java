package org.suppliercompliance.supplier.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.key;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class ImportRefusalTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=suppliers | 400 | ''",
                "kind=suppliers | 422 | town,zip",
                "kind=contracts | 422 | title,reference",
                "kind=people | 400 | name",
                "dryRun=true | 400 | name",
                "kind=suppliers&source=Not%20OK | 400 | name",
                "kind=suppliers&more=1 | 400 | name",
            })
    void a_file_or_a_query_that_cannot_be_right_is_refused_at_once(String query, int status, String file) {
        buyer(authority())
                .contentType("text/csv")
                .header("Idempotency-Key", key())
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/supplier/v1/imports?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("instance", notNullValue());
    }

    @Test
    void a_file_of_another_media_type_is_refused() {
        buyer(authority())
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body("{}")
                .post("/supplier/v1/imports?kind=suppliers")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void a_file_of_more_than_64_mebibytes_is_refused_before_it_was_sent() throws Exception {
        String head = "POST /supplier/v1/imports?kind=suppliers HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + TestTokens.token("buyer", authority()) + "\r\nContent-Type: text/csv\r\nIdempotency-Key: " + key()
                + "\r\nContent-Length: " + ((64L << 20) + 1) + "\r\n\r\nname";
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] start = new byte[4096];
            String answer = new String(start, 0, socket.getInputStream().read(start), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).contains("application/problem+json"), answer);
        }
    }

    @Test
    @DisplayName("S9: a date of a year that no date has rejects its row by its line, and the others are kept")
    void impossible_years() {
        String authority = authority();
        StringBuilder file = new StringBuilder("name,country,reference,title,cpv,start\n");
        for (String start : List.of("-0001-11-30", "0000-01-01", "+12031-01-31", "2027-01-31")) {
            file.append("Dated AB,SE,")
                    .append(start)
                    .append(",Computers,30213000,")
                    .append(start)
                    .append('\n');
        }
        String id = imported(authority, "kind=contracts", file.toString())
                .body("status", equalTo("COMPLETED"))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(3))
                .extract()
                .path("id");

        List<String> report = buyer(authority)
                .accept("text/csv")
                .get("/supplier/v1/imports/" + id + "/rejected-rows")
                .asString()
                .lines()
                .skip(1)
                .map(line -> String.join(" ", List.of(line.split(",")).subList(0, 3)))
                .toList();
        assertEquals(List.of("2 REJECTED start", "3 REJECTED start", "4 REJECTED start"), report);
        get(buyer(authority), "/contracts").body("items.start", contains("2027-01-31"));
    }

    @Test
    @DisplayName("FG6: an import and its report are their authority's alone")
    void a_foreign_import_is_not_there() {
        String authority = authority();
        String id = imported(authority, "kind=suppliers", "name,country\nBad,XX\n")
                .extract()
                .path("id");
        String other = authority();

        get(buyer(other), "/imports/" + id).statusCode(404);
        get(buyer(other).accept("*/*"), "/imports/" + id + "/rejected-rows").statusCode(404);
        get(buyer(other), "/imports").body("items", empty());
        get(buyer(authority), "/imports").body("items.id", contains(id));
        get(as("auditor", authority), "/imports/" + id).statusCode(403);
    }

    @Test
    void the_same_request_again_is_the_same_import_and_another_body_under_its_key_is_refused() {
        String authority = authority();
        String key = key();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(buyer(authority)
                    .contentType("text/csv")
                    .header("Idempotency-Key", key)
                    .body("name\nTwice\n".getBytes(StandardCharsets.UTF_8))
                    .post("/supplier/v1/imports?kind=suppliers")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
        buyer(authority)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body("name\nOther\n".getBytes(StandardCharsets.UTF_8))
                .post("/supplier/v1/imports?kind=suppliers")
                .then()
                .statusCode(422);
    }
}
