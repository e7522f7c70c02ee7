package org.suppliercompliance.criteria.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.suppliercompliance.criteria.riskanalysis.Calls.act;
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
import org.suppliercompliance.criteria.consultations.Market;
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

    @Test
    @Tag("N5")
    @Tag("A7")
    @DisplayName(
            "N5, A7: a tool that is for a network is told to its other members, as what it is and when it goes, whoever of them publishes it; a stranger is not")
    void the_members_are_told_of_a_tool() {
        String owner = Facts.fresh("OWNER");
        String member = Facts.fresh("MEMBER");
        String stranger = Facts.fresh("STRANGER");
        String network = Facts.network(owner, member);
        Facts.network(stranger);
        String body = Library.body("METHOD", "CLOSED", ", \"network\": \"" + network + "\"", Library.AUDIT)
                .replace("\"ALL\"", "\"NETWORK\"");
        String own = Library.published(manager(owner), body);
        act(manager(owner), Library.DOCUMENTS + "/" + own, "retirement").then().statusCode(200);
        String common = Library.published(manager(member), body.replace("\"AUTHORITY\"", "\"NETWORK\""));
        String open = Library.published(manager(owner), Library.body("METHOD", "OPEN", "", Library.AUDIT));

        assertEquals(
                List.of(List.of(own, List.of(member)), List.of(common, List.of(owner))), told(member, "published"));
        assertEquals(told(member, "published"), told(owner, "published"));
        assertEquals(List.of(List.of(own, List.of(member))), told(member, "retired"));
        assertEquals(List.of(), told(stranger, "published"));
        assertEquals(List.of(), told(stranger, "retired"));
        assertFalse(Market.facts(stranger, "reference-document-published").stream()
                .filter(fact -> open.equals(fact.get("id")))
                .toList()
                .isEmpty());
    }

    /** The documents for a network in the feed of an authority, each with the members that are told. */
    private static List<List<Object>> told(String authority, String what) {
        return Market.facts(authority, "reference-document-" + what).stream()
                .filter(fact -> fact.containsKey("sharedWithMembers"))
                .map(fact -> List.of(fact.get("id"), fact.get("sharedWithMembers")))
                .toList();
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
