package org.suppliercompliance.supplier.standing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.standing.SharedFacts.shared;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
class SharedRaceTest {
    private static boolean any(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void colour(String viewer, String supplier, String colour) {
        soon(() -> get(buyer(viewer), "/suppliers/" + supplier + "/standing").body("colour", equalTo(colour)));
    }

    @Test
    @DisplayName(
            "decision 9: who leaves the network at the moment an audit is shared with it keeps nothing of it, in whichever order the two commit")
    void left_while_it_was_shared() throws SQLException {
        String owner = authority();
        String leaving = authority();
        String staying = authority();
        String network = owner.replace("AUTH", "NET");
        post(
                        operator(),
                        "/networks",
                        Map.of("code", network, "name", "Three", "members", List.of(owner, leaving, staying)))
                .statusCode(201);
        String supplier = supplierOf(owner, "Shared " + UUID.randomUUID());
        UUID audit = Ids.next();
        try (Connection holding = TestServers.superuser();
                Connection watching = TestServers.superuser();
                Statement hold = holding.createStatement();
                Statement watch = watching.createStatement()) {
            holding.setAutoCommit(false);
            // Where the leaving member's row is to go somebody else is writing: the sharing has read who is a member,
            // and waits.
            hold.execute("""
                    insert into standing_fact (authority, case_id, owner, kind, supplier_id, reference, status, cases, open, order_at)
                    values ('%s', '%s', '%s', 'SHARED_AUDIT', '%s', 'x', 'SHARED', 0, false, now())""".formatted(leaving, audit, owner, supplier));
            shared(audit, 1, owner, supplier, "\"" + network + "\"", 1, 1).send();
            soon(() -> assertTrue(
                    any(
                            watch,
                            "select 1 from pg_locks where locktype = 'transactionid' and not granted and transactionid = (select transactionid from pg_locks where locktype = 'transactionid' and granted and pid = "
                                    + pid(hold) + ")"),
                    "the sharing waits"));
            patch(operator(), "/networks/" + network, "\"1\"", Map.of("members", List.of(owner, staying)))
                    .statusCode(200);
            soon(() -> assertTrue(
                    any(
                            watch,
                            "select 1 from pg_locks where locktype = 'advisory' and not granted and objid = "
                                    + SharedLedger.LOCK
                                    + " union all select 1 from inbox_aggregate where consumer = 'supplier-standing-members' and subject = '"
                                    + network + "' and version = 2"),
                    "the change of members was heard"));
            holding.rollback();
        }

        colour(staying, supplier, "RED");
        colour(leaving, supplier, "GREEN");
    }

    private static int pid(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
