package org.suppliercompliance.supplier.contracts;

import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class CallOffRaceTest extends ContractFixture {
    /** Whether somebody waits for the transaction of this connection. */
    private static final String AWAITED =
            "select 1 from pg_locks where locktype = 'transactionid' and not granted and transactionid = (select transactionid from pg_locks where locktype = 'transactionid' and granted and pid = pg_backend_pid())";

    @Test
    @Tag("S13")
    @DisplayName(
            "S13: a call-off that is registered while another clerk makes a plain contract of its framework agreement waits, and is refused")
    void two_clerks() throws Exception {
        String framework = registered(Map.of("kind", "FRAMEWORK_AGREEMENT"));
        Map<String, Object> callOff = Map.of(
                "supplierId",
                atea,
                "reference",
                "CO-1",
                "title",
                "Computers",
                "cpvCodes",
                List.of("30213000"),
                "kind",
                "CALL_OFF",
                "frameworkId",
                framework);
        try (Connection other = TestServers.superuser();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("update contract set kind = 'CONTRACT' where id = '" + framework + "'");
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                    () -> post(buyer(here), "/contracts", callOff).extract().statusCode());
            soon(() -> assertTrue(awaited(statement), "the call-off waits"));
            other.commit();
            assertEquals(422, answer.get(10, TimeUnit.SECONDS));
        }

        get(buyer(here), "/contracts?kind=CALL_OFF").body("items", empty());
    }

    private static boolean awaited(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(AWAITED)) {
            return rows.next();
        }
    }
}
