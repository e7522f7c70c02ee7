package org.suppliercompliance.supplier.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.soon;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.standing.SharedFacts.sanction;
import static org.suppliercompliance.supplier.standing.SharedFacts.shared;
import static org.suppliercompliance.supplier.standing.SharedFacts.withdrawn;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.supplier.TopicFact;

@QuarkusTest
class StandingSharedTest {
    private static final LocalDate DECIDED = LocalDate.parse("2026-01-20");

    private String owner;
    private String member;
    private String outsider;
    private String network;
    private String id;

    @BeforeEach
    void two_members_and_an_outsider() {
        owner = authority();
        member = authority();
        outsider = authority();
        network = owner.replace("AUTH", "NET");
        post(operator(), "/networks", Map.of("code", network, "name", "Two", "members", List.of(owner, member)))
                .statusCode(201);
        id = supplierOf(owner, "Shared " + UUID.randomUUID());
    }

    private void stands(String viewer, String colour, int open, int passed, int sanctions) {
        soon(() -> get(buyer(viewer), "/suppliers/" + id + "/standing")
                .statusCode(200)
                .body("colour", equalTo(colour))
                .body("openCases", equalTo(open))
                .body("passedCases", equalTo(passed))
                .body("sanctions", equalTo(sanctions)));
    }

    private void listed(String viewer, String... colours) {
        soon(() -> get(buyer(viewer), "/standings").body("items.colour", equalTo(List.of(colours))));
    }

    private String named() {
        return "\"" + network + "\"";
    }

    @Test
    @DisplayName(
            "decision 9: a sanction that stands is red for the authority that decided it, and told to the supplier, until it is lifted")
    void sanctions() {
        UUID sanction = Ids.next();
        sanction(sanction, owner, id, "decided", "DECIDED", DECIDED).send();
        stands(owner, "RED", 0, 0, 1);
        get(buyer(owner), "/suppliers/" + id + "/standing")
                .body("facts.kind", contains("SANCTION"))
                .body("facts[0].caseId", equalTo(sanction.toString()))
                .body("facts[0].reference", equalTo("SA-2027-00003"))
                .body("facts[0].sanction", equalTo("CALL_OFF_STOP"))
                .body("facts[0].severity", nullValue())
                .body("facts[0].communicatedOn", equalTo("2026-01-20"));
        listed(owner, "RED");
        get(buyer(owner), "/standings?colour=RED").body("items.supplierId", contains(id));
        get(supplier(id), "/suppliers/" + id + "/standing")
                .body("colour", equalTo("RED"))
                .body("facts.authority", contains(owner));
        get(buyer(member), "/suppliers/" + id + "/standing").body("colour", equalTo("GREEN"));

        sanction(sanction, owner, id, "lifted", "LIFTED", DECIDED).send();
        stands(owner, "GREEN", 0, 0, 0);
        listed(owner, "GREEN");
        soon(() -> assertEquals(List.of("RED", "GREEN"), colours(owner)));
    }

    @Test
    @DisplayName(
            "FC4 FE5 a sanction in a state that is not known is set aside: it stands until a fact that is understood lifts it")
    void a_sanction_in_an_unknown_state() {
        UUID sanction = Ids.next();
        sanction(sanction, owner, id, "decided", "DECIDED", DECIDED).send();
        sanction(sanction, owner, id, "lifted", "PARTLY_LIFTED", DECIDED).send();
        allRead();
        stands(owner, "RED", 0, 0, 1);

        sanction(sanction, owner, id, "lifted", "LIFTED", DECIDED).send();
        stands(owner, "GREEN", 0, 0, 0);
        soon(() -> assertEquals(List.of("RED", "GREEN"), colours(owner)));
    }

    private List<Object> colours(String viewer) {
        return changes(buyer(viewer), viewer + "/" + id).stream()
                .<Object>map(fact -> ((Map<?, ?>) fact.get("data")).get("colour"))
                .toList();
    }

    @Test
    @DisplayName(
            "decision 9: what is shared counts for the other members of the network, not twice for its owner, and for nobody outside")
    void shared_audits() {
        UUID audit = Ids.next();
        shared(audit, 4, owner, id, named(), 2, 0).send();
        stands(member, "YELLOW", 2, 0, 0);
        listed(member, "YELLOW");
        get(buyer(member), "/suppliers/" + id + "/standing")
                .body("facts.kind", contains("SHARED_AUDIT"))
                .body("facts[0].caseId", equalTo(audit.toString()))
                .body("facts[0].authority", equalTo(owner))
                .body("facts[0].reference", equalTo("AU-2027-00007"))
                .body("facts[0].severity", equalTo("MAJOR"))
                .body("facts[0].cases", equalTo(2))
                .body("facts[0].detectedOn", equalTo("2026-03-01"));

        shared(audit, 5, owner, id, named(), 2, 1).send();
        stands(member, "RED", 2, 1, 0);
        listed(member, "RED");
        for (String other : List.of(owner, outsider)) {
            get(buyer(other), "/suppliers/" + id + "/standing")
                    .body("colour", equalTo("GREEN"))
                    .body("facts", hasSize(0));
            get(buyer(other), "/standings").body("items", hasSize(0));
        }
        get(supplier(id), "/suppliers/" + id + "/standing").body("facts", hasSize(0));

        withdrawn(audit, 6, owner, id, named()).send();
        stands(member, "GREEN", 0, 0, 0);
        listed(member, "GREEN");
        soon(() -> assertEquals(List.of("YELLOW", "RED", "GREEN"), colours(member)));
    }

    @Test
    @DisplayName(
            "decision 9: who joins the network sees what was shared with it before, and who leaves sees it no more")
    void members_come_and_go() {
        shared(Ids.next(), 4, owner, id, named(), 1, 1).send();
        listed(member, "RED");
        patch(operator(), "/networks/" + network, "\"1\"", Map.of("members", List.of(owner, outsider)))
                .statusCode(200);
        stands(outsider, "RED", 1, 1, 0);
        listed(outsider, "RED");
        stands(member, "GREEN", 0, 0, 0);
        listed(member, "GREEN");
    }

    @Test
    @DisplayName(
            "decision 23: the topic read again from scratch, twice, gives the same standing of own and shared facts")
    void rebuilt_from_the_topic() throws SQLException {
        UUID sanction = Ids.next();
        UUID lifted = Ids.next();
        UUID audit = Ids.next();
        List<TopicFact> facts = new ArrayList<>(new AuditFacts(member, id, "MINOR").detected().told);
        facts.addAll(List.of(
                sanction(sanction, member, id, "decided", "DECIDED", DECIDED),
                sanction(lifted, member, id, "decided", "DECIDED", DECIDED),
                shared(audit, 4, owner, id, named(), 3, 0),
                shared(audit, 5, owner, id, named(), 2, 1),
                sanction(lifted, member, id, "lifted", "LIFTED", DECIDED)));
        facts.forEach(TopicFact::send);
        stands(member, "RED", 3, 1, 1);
        listed(member, "RED");
        String before = standing();

        allRead();
        forget(facts);
        assertEquals(
                "GREEN",
                get(buyer(member), "/suppliers/" + id + "/standing").extract().path("colour"));
        facts.forEach(TopicFact::send);
        facts.forEach(TopicFact::send);
        soon(() -> assertEquals(before, standing()));
        allRead();
        assertEquals(before, standing());
    }

    @Test
    @DisplayName(
            "a fact that leaves out what it may is taken in; one without its id is set aside and stops nobody else")
    void missing_members() {
        UUID audit = Ids.next();
        TopicFact.ofAudits("sanction-decided", Ids.next().toString(), id, 1, "{\"authority\":\"" + owner + "\"}")
                .send();
        UUID sanction = Ids.next();
        TopicFact.ofAudits(
                        "sanction-decided",
                        sanction.toString(),
                        id,
                        1,
                        "{\"id\":\"" + sanction + "\",\"authority\":\"" + owner + "\",\"supplierId\":\"" + id + "\"}")
                .send();
        TopicFact.ofAudits(
                        "audit-shared",
                        audit.toString(),
                        id,
                        1,
                        "{\"auditId\":\"" + audit + "\",\"authority\":\"" + owner + "\",\"supplierId\":\"" + id
                                + "\",\"networks\":[" + named() + "],\"overdue\":true}")
                .send();
        stands(owner, "RED", 0, 0, 1);
        stands(member, "RED", 1, 1, 0);
    }

    private String standing() {
        return get(buyer(member), "/suppliers/" + id + "/standing").extract().asString()
                + get(buyer(member), "/standings").extract().path("items").toString();
    }

    /** What was sent is read in order: a fact behind it for other eyes shows that all of it was. */
    private void allRead() {
        String elsewhere = authority();
        new AuditFacts(elsewhere, id, "OBSERVATION").detected().send();
        soon(() -> get(buyer(elsewhere), "/suppliers/" + id + "/standing").body("openCases", equalTo(1)));
    }

    /** As if nothing had ever been read. */
    private void forget(List<TopicFact> facts) throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from shared_audit where authority = '" + owner + "'");
            for (String table : List.of("standing_due", "standing_fact", "standing")) {
                statement.execute("delete from " + table + " where authority = '" + member + "'");
            }
            for (TopicFact fact : facts) {
                statement.execute("delete from inbox_aggregate where consumer = 'supplier-standing' and subject = '"
                        + fact.subject() + "'");
                statement.execute("delete from inbox where consumer = 'supplier-standing' and event_id = '"
                        + fact.eventId() + "'");
            }
        }
    }
}
