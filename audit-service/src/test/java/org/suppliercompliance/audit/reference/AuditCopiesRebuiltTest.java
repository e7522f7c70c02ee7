package org.suppliercompliance.audit.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.ContractFacts;
import org.suppliercompliance.chassis.testing.events.CopiesRebuiltTest;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;

@QuarkusTest
class AuditCopiesRebuiltTest extends CopiesRebuiltTest {
    @Override
    protected void tell() {
        new ContractFacts("REBUILT", Ids.next()).told();
    }

    @Test
    @DisplayName(
            "FH6: a contract that was damaged is seen; what this service settled about its report is not of the topic, and is no damage")
    void a_contract_and_what_was_settled_about_it() throws SQLException {
        ContractFacts contract = new ContractFacts("REBUILT", Ids.next())
                .period("2026-01-01", "2028-12-31")
                .with("reportingDuty", "true")
                .told();
        long before = changed(compared(), "known_contract");
        change(contract, "report_from = '2026-07-01'");
        assertEquals(before, changed(compared(), "known_contract"));
        change(contract, "right_to_audit = false");
        JsonPath damaged = compared();
        change(contract, "right_to_audit = true");
        assertEquals(before + 1, changed(damaged, "known_contract"));
    }

    private static void change(ContractFacts contract, String to) throws SQLException {
        try (Connection worker = TestServers.worker();
                Statement statement = worker.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate("update known_contract set " + to + " where id = '" + contract.id() + "'"));
        }
    }
}
