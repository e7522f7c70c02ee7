package org.suppliercompliance.supplier.contracts;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class LongTableTest {
    private static final int CONTRACTS = 4_000;
    private static final String PATH = "/supplier/v1/contracts";

    @Test
    @DisplayName(
            "FI4: while an authority reads a long table, a second one of its own is put off with 429, short ones and others' are not, and it is free again when the reader is gone")
    void one_long_table_of_an_authority_at_a_time() throws Exception {
        String busy = authority();
        String other = authority();
        contracts(busy, CONTRACTS);
        contracts(other, CONTRACTS);
        try (Socket slow = slowReader(busy)) {
            var answer = new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.US_ASCII), 1);
            assertEquals("HTTP/1.1 200 OK", answer.readLine());

            table(busy, "")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("10"))
                    .header("Content-Disposition", equalTo(null));
            table(busy, "?reference=C-7").then().statusCode(200);
            buyer(busy).get(PATH).then().statusCode(200).body("items", notNullValue());
            assertEquals(
                    CONTRACTS + 1,
                    table(other, "")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString()
                            .lines()
                            .count());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> table(busy, "").then().statusCode(200));
    }

    private static Response table(String authority, String query) {
        return buyer(authority).accept("text/csv").get(PATH + query);
    }

    /** Takes little at a time, so that the service has to wait for it. */
    private static Socket slowReader(String authority) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        String request = "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\nAuthorization: Bearer "
                + TestTokens.token("buyer", authority) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void contracts(String authority, int number) throws SQLException {
        try (Connection superuser = TestServers.superuser();
                PreparedStatement insert = superuser.prepareStatement("""
                        with known as (
                            insert into supplier (id, legal_name, name_folded, country, roles, version, created_at, changed_at)
                            values (gen_random_uuid(), ?, lower(?), 'SE', '{RESELLER}', 1, now(), now()) returning id)
                        insert into contract (id, authority, supplier_id, reference, title, cpv_codes, period_known, buying_entities,
                            reporting_duty, right_to_audit, sanction_clause, version, created_at, changed_at)
                        select gen_random_uuid(), ?, known.id, 'C-' || n, repeat('A title that is long enough. ', 20), '{}', false, '{}',
                            false, false, false, 1, now(), now()
                        from known, generate_series(1, ?) n""")) {
            insert.setString(1, "Long table of " + authority);
            insert.setString(2, "Long table of " + authority);
            insert.setString(3, authority);
            insert.setInt(4, number);
            insert.executeUpdate();
        }
    }
}
