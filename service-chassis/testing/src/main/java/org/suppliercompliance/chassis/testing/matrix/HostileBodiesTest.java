package org.suppliercompliance.chassis.testing.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.suppliercompliance.chassis.testing.openapi.ApiAnswer;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;
import org.suppliercompliance.chassis.testing.servers.TestServers;

/** FG0, FG1, FG7: every operation with a JSON body refuses every hostile body, by a clear problem, with nothing changed. */
@DisplayName("FG0, FG1, FG7: every hostile body of every operation is a clear problem and changes nothing")
public abstract class HostileBodiesTest extends MatrixTest {
    private static final int SHORT_TIME_MILLIS = 30_000;

    private List<ApiOperation> bodyOperations() {
        List<ApiOperation> operations = operations().stream()
                .filter(operation -> operation.jsonBody().isPresent() && operation.isSecured())
                .toList();
        assertFalse(operations.isEmpty(), "the document has no operation with a body");
        return operations;
    }

    @TestFactory
    Stream<DynamicTest> hostile_bodies_are_refused() {
        return bodyOperations().stream()
                .map(operation -> DynamicTest.dynamicTest("FG1 " + operation, () -> refuses(operation)));
    }

    private void refuses(ApiOperation operation) throws SQLException {
        String token = token(operation.someRole());
        Map<String, Long> before = rows();
        List<String> wrong = new ArrayList<>();
        for (HostileBodies.HostileBody body : HostileBodies.of(operation)) {
            String what = operation.id() + ", " + body.name();
            try {
                ApiAnswer answer = operation.send(token, operation.pathToNowhere(), body.bytes());
                assertProblem(answer, 400, what);
                List<String> pointers = json(answer).path("errors").findValuesAsText("pointer");
                assertFalse(pointers == null || pointers.isEmpty(), () -> what + " names no fault");
                String pointer = body.pointer();
                assertTrue(
                        pointer == null || pointers.contains(pointer),
                        () -> what + " names " + pointers + " instead of " + pointer);
            } catch (AssertionError e) {
                wrong.add(e.getMessage());
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(before, rows(), operation + " changed something");
    }

    @TestFactory
    Stream<DynamicTest> a_body_of_100_MB_is_413_before_it_is_sent() {
        return bodyOperations().stream()
                .map(operation -> DynamicTest.dynamicTest("FG3 " + operation, () -> {
                    String answer = declare100MB(operation);
                    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
                    assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("application/problem+json"), answer);
                }));
    }

    private String declare100MB(ApiOperation operation) throws IOException {
        URI base = URI.create(RestAssured.baseURI);
        try (Socket socket = new Socket(base.getHost(), RestAssured.port)) {
            socket.setSoTimeout(SHORT_TIME_MILLIS);
            String head = operation.method() + " " + operation.pathToNowhere() + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + token(operation.someRole()) + "\r\n"
                    + "Content-Type: " + operation.jsonBody().orElse(ApiOperation.JSON) + "\r\n"
                    + "Idempotency-Key: \"big\"\r\nIf-Match: \"1\"\r\nContent-Length: 104857600\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            byte[] start = new byte[4_096];
            int length = in.read(start);
            return length < 0 ? "closed" : new String(start, 0, length, StandardCharsets.US_ASCII);
        }
    }

    /** How many rows each table of the service has; tables that the service's own loops write are its business. */
    protected Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")) {
                while (result.next()) {
                    tables.add(result.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet result = statement.executeQuery("select count(*) from " + table)) {
                    result.next();
                    rows.put(table, result.getLong(1));
                }
            }
        }
        return rows;
    }
}
