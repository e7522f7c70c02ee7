package org.suppliercompliance.supplier.risk;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class RiskTurnsTest extends RiskFixture {
    @Test
    @DisplayName(
            "S23: an import of 400 contracts of one authority does not keep the scores of another one waiting for all of it")
    void authorities_take_turns() throws SQLException {
        StringBuilder file = new StringBuilder("supplier_id,reference,title,cpv\n");
        for (int i = 0; i < 400; i++) {
            file.append(seller).append(",L-").append(i).append(",Computers,30213000\n");
        }
        String there = authority();
        String small;
        // Nothing is worked out until all of it is marked, the single contract last.
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + RiskWork.LEASE + ")");
            imported(here, "kind=contracts", file.toString()).body("accepted", equalTo(400));
            small = contract(there, seller, null, null);
        }

        soon(() -> risk(there, "/contracts/" + small).body("assessedAt", not(nullValue())));
        List<String> numbers = Stream.of("0", "399")
                .map(number -> contractOf(here, "L-" + number))
                .toList();
        numbers.forEach(id -> soon(() -> risk(here, "/contracts/" + id).body("assessedAt", not(nullValue()))));
        Instant one = assessedAt(there, small);
        Instant last = numbers.stream()
                .map(id -> assessedAt(here, id))
                .max(Instant::compareTo)
                .orElseThrow();
        assertTrue(one.isBefore(last), one + " is after the last of 400, " + last);
    }

    @Test
    @DisplayName("S23: other weights wait for the batch at work: a score it gives for the first time is marked as well")
    void a_decision_waits_for_the_batch_at_work() throws Exception {
        try (Connection batch = TestServers.superuser();
                Statement statement = batch.createStatement()) {
            statement.execute("select pg_advisory_lock(" + RiskWork.LEASE + ")");
            CompletableFuture<Integer> decided =
                    CompletableFuture.supplyAsync(() -> decide(here, Map.of("factors", weights(40, 20, 20, 10, 10)))
                            .extract()
                            .statusCode());
            soon(() -> assertTrue(waits(statement), "the decision waits"));
            assertFalse(decided.isDone());
            statement.execute("select pg_advisory_unlock(" + RiskWork.LEASE + ")");
            assertEquals(200, decided.get(10, TimeUnit.SECONDS));
        }
    }

    private static boolean waits(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select 1 from pg_locks where locktype = 'advisory' and not granted and objid = " + RiskWork.LEASE)) {
            return waiting.next();
        }
    }

    private static String contractOf(String authority, String reference) {
        return get(buyer(authority), "/contracts?reference={r}", reference)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static Instant assessedAt(String authority, String contract) {
        return Instant.parse(risk(authority, "/contracts/" + contract).extract().path("assessedAt"));
    }
}
