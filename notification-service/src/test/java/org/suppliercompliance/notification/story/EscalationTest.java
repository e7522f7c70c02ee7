package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("An overdue alert that nobody acknowledges climbs")
class EscalationTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static Case overdue(World world, String reference) {
        Case late = world.newCase(reference);
        late.deadline("correction-overdue", "CORRECTION", 1, 0, "2026-11-30", "2026-12-01");
        return late;
    }

    private static void acknowledge(World world, String query) {
        JsonPath alerts = world.alerts(query);
        assertEquals(1, alerts.getList("items").size(), query);
        String path = "/alerts/" + alerts.getString("items[0].id");
        world.manager()
                .header("If-Match", world.manager().get(path).header("ETag"))
                .post(path + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"));
    }

    private static Set<String> told(World world, Person person) {
        return Set.copyOf(world.alerts("recipient=" + person.id()).<String>getList("items.caseReference"));
    }

    @Test
    @Tag("N1")
    @Tag("N4")
    @DisplayName(
            "N1 N4 it goes to the head after the days of grace and then to the network, once each; an acknowledgement, a closing and a new date stop it")
    void step_by_step() throws Exception {
        World world = new World("Region Stockholm", "Climbing AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person head = Settings.holder(world, "head", "sv");
        Person deputy = Settings.holder(world, "buyer", "en");
        Person coordinator = Settings.holder(world, "network-coordinator", "nb");
        Settings.patch(world, head, "deputyId", deputy.id().toString(), "absentFrom", "2026-11-01");
        try (MovedClock clock = new MovedClock("2026-12-01T09:00:00Z")) {
            Case ignored = overdue(world, "NC-IGNORED");
            Settings.chain(world);
            overdue(world, "NC-TAKEN");
            Case reminded = overdue(world, "NC-REMINDED");
            Case closed = overdue(world, "NC-CLOSED");
            Case moved = overdue(world, "NC-MOVED");
            overdue(world, "NC-TAKEN-LATER");
            await().atMost(World.SOON).until(() -> told(world, manager).size() == 6);
            acknowledge(world, "caseReference=NC-TAKEN");
            closed.tell("non-compliance-closed", "CLOSED");
            moved.adjusted("CORRECTION", 2, "2026-11-30", "2027-02-28");
            await().atMost(World.SOON)
                    .until(() -> Rows.count(
                                    "select count(*) from escalation where authority = ? and ended in ('CASE_CLOSED', 'SUPERSEDED')",
                                    world.authority)
                            == 2);

            clock.to("2026-12-08T08:50:00Z");
            reminded.deadline("deadline-reminder", "CORRECTION", 1, 7, "2026-11-30", "2026-12-01");
            await().atMost(World.SOON)
                    .until(() -> world.alerts("factType=deadline-reminder")
                                    .getList("items")
                                    .size()
                            == 1);
            acknowledge(world, "factType=deadline-reminder");
            assertEquals(Set.of(), told(world, deputy));

            clock.to("2026-12-08T09:10:00Z");
            await().atMost(World.SOON).until(() -> MailServer.to(deputy.email()).size() == 2);
            assertEquals(Set.of("NC-IGNORED", "NC-TAKEN-LATER"), told(world, deputy));
            acknowledge(world, "caseReference=NC-TAKEN-LATER&recipient=" + deputy.id());

            clock.to("2026-12-11T09:20:00Z");
            await().atMost(World.SOON)
                    .until(() -> MailServer.to(coordinator.email()).size() == 1);
            clock.to("2027-03-01T09:00:00Z");

            assertEquals(Set.of("NC-IGNORED"), told(world, coordinator));
            JsonPath climbed = world.alerts("nonComplianceId=" + ignored.id);
            assertEquals(
                    List.of(coordinator.id() + "/2", deputy.id() + "/1", manager.id() + "/null"),
                    climbed.<Map<String, Object>>getList("items").stream()
                            .map(one -> one.get("recipient") + "/" + one.get("escalationStep"))
                            .toList());
            assertTrue(climbed.getString("items[0].unacknowledgedSince").startsWith("2026-12-01T09:0"));
            assertEquals(List.of(), MailServer.to(head.email()));
            MimeMessage mail = MailServer.to(coordinator.email()).get(0);
            assertEquals("Eskalert: Forsinket: rettingen i sak NC-IGNORED", mail.getSubject());
            String text =
                    (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            assertTrue(
                    text.contains("Det ble først meldt 1. desember 2026, og ingen har kvittert for det siden."), text);
        }
    }

    @Test
    @Tag("N4")
    @DisplayName(
            "N4 a supplier that acknowledges its own reminder does not end the authority's climb; somebody of the authority does")
    void only_the_authority_ends_its_climb() {
        World world = new World("Region Stockholm", "Acknowledging AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person head = Settings.holder(world, "head", "sv");
        Person contact = world.contactNamed("Contact", "sv");
        try (MovedClock clock = new MovedClock("2026-11-23T09:00:00Z")) {
            Settings.chain(world);
            Case late = world.newCase("NC-SEEN");
            late.deadline("deadline-approaching", "CORRECTION", 1, -7, "2026-11-30", null);
            await().atMost(World.SOON)
                    .until(() -> MailServer.to(contact.email()).size() == 1);
            clock.to("2026-12-01T09:00:00Z");
            late.deadline("correction-overdue", "CORRECTION", 1, 0, "2026-11-30", "2026-12-01");
            await().atMost(World.SOON).until(() -> told(world, manager).equals(Set.of("NC-SEEN")));

            String own = world.supplierUser()
                    .get("/alerts")
                    .then()
                    .statusCode(200)
                    .body("items.factType", equalTo(List.of("deadline-approaching")))
                    .extract()
                    .path("items[0].id");
            world.supplierUser()
                    .header(
                            "If-Match",
                            world.supplierUser().get("/alerts/" + own).header("ETag"))
                    .post("/alerts/" + own + "/acknowledgement")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ACKNOWLEDGED"));
            clock.to("2026-12-08T09:10:00Z");

            await().atMost(World.SOON).until(() -> told(world, head).equals(Set.of("NC-SEEN")));

            acknowledge(world, "recipient=" + manager.id());
            assertEquals(
                    1,
                    Rows.count(
                            "select count(*) from escalation where authority = ? and ended = 'ACKNOWLEDGED'",
                            world.authority));
        }
    }

    @Test
    @DisplayName("N6 a step that nobody holds is passed over, and a chain counts for what is overdue already")
    void a_vacant_step_is_passed_over() {
        World world = new World("Region Skåne", "Vacant AB");
        Person coordinator = Settings.holder(world, "network-coordinator", "sv");
        try (MovedClock clock = new MovedClock("2026-12-01T09:00:00Z")) {
            overdue(world, "NC-ALONE");
            await().atMost(World.SOON)
                    .until(() ->
                            world.alerts("unaddressed=true").getList("items").size() == 1);
            clock.to("2026-12-20T09:00:00Z");

            Settings.chain(world);

            await().atMost(World.SOON).until(() -> told(world, coordinator).equals(Set.of("NC-ALONE")));
            assertEquals(
                    List.of(2), world.alerts("recipient=" + coordinator.id()).getList("items.escalationStep"));
        }
    }

    @Test
    @DisplayName(
            "N6 a chain that is replaced leads on from whoever it had reached; one that leads to others only begins with the first of them")
    void a_replaced_chain_leads_on() {
        World world = new World("Region Skåne", "Replaced AB");
        Person head = Settings.holder(world, "head", "sv");
        Person coordinator = Settings.holder(world, "network-coordinator", "sv");
        Person buyer = Settings.holder(world, "buyer", "en");
        Person auditor = Settings.holder(world, "auditor", "en");
        try (MovedClock clock = new MovedClock("2026-12-01T09:00:00Z")) {
            Settings.chain(world);
            overdue(world, "NC-1");
            await().atMost(World.SOON)
                    .until(() ->
                            world.alerts("unaddressed=true").getList("items").size() == 1);
            clock.to("2026-12-08T09:10:00Z");
            await().atMost(World.SOON).until(() -> told(world, head).equals(Set.of("NC-1")));

            replace(world, Map.of("buyer", 1), Map.of("head", 7), Map.of("network-coordinator", 3));
            clock.to("2026-12-11T09:30:00Z");

            await().atMost(World.SOON).until(() -> told(world, coordinator).equals(Set.of("NC-1")));
            assertEquals(
                    List.of(3), world.alerts("recipient=" + coordinator.id()).getList("items.escalationStep"));
            assertEquals(Set.of(), told(world, buyer));

            replace(world, Map.of("auditor", 2));
            clock.to("2026-12-14T09:30:00Z");

            await().atMost(World.SOON).until(() -> told(world, auditor).equals(Set.of("NC-1")));
        }
    }

    /** Each step is a function with its days of grace. */
    @SafeVarargs
    private static void replace(World world, Map<String, Integer>... steps) {
        List<Map<String, Object>> chain = Stream.of(steps)
                .flatMap(step -> step.entrySet().stream())
                .map(step -> Map.<String, Object>of("function", step.getKey(), "graceDays", step.getValue()))
                .toList();
        Settings.put(world, "/escalation-chain", Map.of("steps", chain)).statusCode(200);
    }

    @Test
    @DisplayName(
            "N6 when a person of the chain is erased, what climbs goes to the step behind by that step's days of grace")
    void an_erased_person_of_the_chain() {
        World world = new World("Region Uppsala", "Erased AB");
        Person named = Settings.holder(world, "buyer", "sv");
        Person head = Settings.holder(world, "head", "sv");
        try (MovedClock clock = new MovedClock("2026-12-01T09:00:00Z")) {
            Settings.put(
                            world,
                            "/escalation-chain",
                            Map.of(
                                    "steps",
                                    List.of(
                                            Map.of("personId", named.id(), "graceDays", 30),
                                            Map.of("function", "head", "graceDays", 7))))
                    .statusCode(200);
            overdue(world, "NC-1");
            await().atMost(World.SOON)
                    .until(() ->
                            world.alerts("unaddressed=true").getList("items").size() == 1);
            String before = world.manager().get("/escalation-chain").header("ETag");

            world.manager().delete("/people/" + named.id()).then().statusCode(204);

            assertNotEquals(before, world.manager().get("/escalation-chain").header("ETag"));
            clock.to("2026-12-08T09:10:00Z");
            await().atMost(World.SOON).until(() -> told(world, head).equals(Set.of("NC-1")));
        }
    }
}
