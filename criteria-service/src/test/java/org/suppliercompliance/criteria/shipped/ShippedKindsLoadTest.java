package org.suppliercompliance.criteria.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
class ShippedKindsLoadTest {
    private static final String OF_MONITORING =
            "kind_coverage where authority is null and criterion_id in (select id from criterion where framework = 'REGION-STOCKHOLM-ICT' and code = 'RS3')";
    private static final String OF_GENERATION_9 =
            "kind_coverage where authority is null and kind_id in (select id from evidence_kind where authority is null and code = 'TCO-CERTIFIED-9')";

    @Inject
    ShippedKinds kinds;

    @Test
    @Tag("C23")
    @DisplayName(
            "C23: a database that lacks kinds and statements of coverage of a later edition gets them, and nothing twice")
    void a_later_edition_adds_what_is_missing() throws SQLException {
        // Other tests may have taken something away: it comes back before anything is counted.
        forgetEdition();
        kinds.load();
        long kindsBefore = count("evidence_kind where authority is null");
        long coveragesBefore = count("kind_coverage where authority is null");
        long equivalencesBefore = count("kind_equivalence where authority is null");
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement()) {
            assertEquals(3, statement.executeUpdate("delete from " + OF_MONITORING));
            statement.executeUpdate("delete from " + OF_GENERATION_9);
            statement.executeUpdate("delete from evidence_kind where authority is null and code = 'TCO-CERTIFIED-9'");
        }

        forgetEdition();
        assertEquals(1, kinds.load());

        assertEquals(3, count(OF_MONITORING));
        assertEquals(kindsBefore, count("evidence_kind where authority is null"));
        assertEquals(coveragesBefore, count("kind_coverage where authority is null"));
        assertEquals(equivalencesBefore, count("kind_equivalence where authority is null"));
    }

    private static void forgetEdition() throws SQLException {
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from shipped_edition where edition = '" + ShippedKinds.EDITION.name() + "'");
        }
    }

    private static long count(String what) throws SQLException {
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + what)) {
            result.next();
            return result.getLong(1);
        }
    }
}
