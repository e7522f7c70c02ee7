package org.suppliercompliance.supplier.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.supplier.TopicFact;

@QuarkusTest
class StandingRebuildTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private String here;
    private String id;

    @BeforeEach
    void supplierHere() {
        here = authority();
        id = supplierOf(here, "Standing " + UUID.randomUUID());
    }

    private void stands(String who, String colour, int open, int passed) {
        soon(() -> get(buyer(here), "/suppliers/" + who + "/standing")
                .statusCode(200)
                .body("colour", equalTo(colour))
                .body("openCases", equalTo(open))
                .body("passedCases", equalTo(passed)));
    }

    @Test
    @DisplayName(
            "decision 23: facts in another order and twice, and the topic read again from scratch, give the same standing")
    void order_does_not_matter() throws SQLException {
        List<AuditFacts> cases = List.of(
                new AuditFacts(here, id, "SERIOUS").detected().communicated(today.minusDays(9), today.plusDays(9)),
                new AuditFacts(here, id, "MAJOR")
                        .detected()
                        .communicated(today.minusDays(40), today.plusDays(90))
                        .adjusted(today.plusDays(3)),
                new AuditFacts(here, id, "MINOR")
                        .detected()
                        .communicated(today.plusDays(1), today.plusDays(90))
                        .tell("non-compliance-closed", "CLOSED"));
        List<TopicFact> facts = new ArrayList<>();
        cases.forEach(one -> facts.addAll(one.told));
        facts.forEach(TopicFact::send);
        stands(id, "RED", 2, 1);
        String inOrder = standing();

        List<TopicFact> other = new ArrayList<>(facts);
        other.addAll(facts);
        for (int seed = 1; seed <= 3; seed++) {
            allRead();
            forget(cases);
            assertEquals(
                    "GREEN",
                    get(buyer(here), "/suppliers/" + id + "/standing").extract().path("colour"));
            Collections.shuffle(other, new Random(seed));
            other.forEach(TopicFact::send);
            soon(() -> assertEquals(inOrder, standing()));
        }
        // What is sent last is stale or repeated: a fact about another case behind it shows that it was read.
        AuditFacts behind = new AuditFacts(here, id, "OBSERVATION").detected();
        cases.get(0).told.get(0).send();
        behind.send();
        stands(id, "RED", 3, 1);
        get(buyer(here), "/suppliers/" + id + "/standing")
                .body("facts.severity", contains("SERIOUS", "MAJOR", "OBSERVATION"))
                .body("facts.status", contains("COMMUNICATED", "COMMUNICATED", "DETECTED"))
                .body("facts[2].dueOn", nullValue());
    }

    /** What was sent is read in order: a fact behind it for other eyes shows that all of it was. */
    private void allRead() {
        String elsewhere = authority();
        new AuditFacts(elsewhere, id, "OBSERVATION").detected().send();
        soon(() -> get(buyer(elsewhere), "/suppliers/" + id + "/standing").body("openCases", equalTo(1)));
    }

    private String standing() {
        return get(buyer(here), "/suppliers/" + id + "/standing").extract().asString()
                + get(buyer(here), "/standings").extract().path("items").toString();
    }

    /** As if nothing had ever been read. */
    private void forget(List<AuditFacts> cases) throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from standing_fact where authority = '" + here + "'");
            statement.execute("delete from standing where authority = '" + here + "'");
            for (AuditFacts one : cases) {
                statement.execute("delete from inbox_aggregate where consumer = 'supplier-standing' and subject = '"
                        + one.id + "'");
                for (TopicFact told : one.told) {
                    statement.execute("delete from inbox where consumer = 'supplier-standing' and event_id = '"
                            + told.eventId() + "'");
                }
            }
        }
    }
}
