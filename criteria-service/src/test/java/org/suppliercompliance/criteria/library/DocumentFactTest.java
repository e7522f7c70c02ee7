package org.suppliercompliance.criteria.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.criteria.riskanalysis.Calls.manager;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class DocumentFactTest {
    @Test
    @Tag("S39")
    @DisplayName(
            "S39: publishing states a fact, and one for the version it retires; what is for a network alone is in no stranger's feed")
    void publishing_states_a_fact() throws SQLException {
        String owner = Facts.fresh("OWNER");
        String network = Facts.network(owner);
        String open = Library.body("METHOD", "OPEN", "", Library.AUDIT);
        String first = Library.published(manager(owner), open);
        String second = Library.published(manager(owner), open);
        String closed = Library.published(
                manager(owner),
                Library.body("METHOD", "CLOSED", ", \"network\": \"" + network + "\"", Library.AUDIT)
                        .replace("\"ALL\"", "\"NETWORK\""));

        assertEquals(
                List.of("criteria.reference-document-published.v1 *", "criteria.reference-document-retired.v1 *"),
                facts(first));
        assertEquals(List.of("criteria.reference-document-published.v1 *"), facts(second));
        assertEquals(List.of("criteria.reference-document-published.v1 " + owner), facts(closed));
    }

    private static List<String> facts(String document) throws SQLException {
        try (Connection connection = TestServers.worker();
                PreparedStatement statement = connection.prepareStatement(
                        "select event_type || ' ' || coalesce(audience, '-') from outbox where subject = ? order by position")) {
            statement.setString(1, document);
            List<String> found = new ArrayList<>();
            try (ResultSet facts = statement.executeQuery()) {
                while (facts.next()) {
                    found.add(facts.getString(1));
                }
            }
            return found;
        }
    }
}
