package org.suppliercompliance.notification.story;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What is decided about the sending is checked as a whole and kept by version")
class SendingSettingsTest {
    @Test
    void a_calendar_is_open_until_it_is_decided_and_a_stale_writer_overwrites_nothing() {
        World world = new World("Region Stockholm", "Calendar AB");
        world.manager()
                .get("/sending-calendar")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("zone", equalTo("Europe/Stockholm"))
                .body("quietFrom", nullValue())
                .body("workingDays", hasSize(7))
                .body("digestAt", equalTo("08:00"))
                .body("decidedAt", nullValue());
        Map<String, Object> wanted = Map.of(
                "zone",
                "Europe/Oslo",
                "quietFrom",
                "18:00",
                "quietTo",
                "07:30",
                "workingDays",
                List.of("FRIDAY", "MONDAY"),
                "holidaysOf",
                "NO",
                "closedDays",
                List.of("2027-01-05", "2026-12-24"),
                "digestAt",
                "07:30",
                "digestOn",
                "FRIDAY");
        Settings.put(world, "/sending-calendar", wanted)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("zone", equalTo("Europe/Oslo"))
                .body("quietTo", equalTo("07:30"))
                .body("workingDays", equalTo(List.of("MONDAY", "FRIDAY")))
                .body("closedDays", equalTo(List.of("2026-12-24", "2027-01-05")))
                .body("digestOn", equalTo("FRIDAY"));
        world.manager()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(wanted)
                .put("/sending-calendar")
                .then()
                .statusCode(412);
        world.manager()
                .contentType("application/json")
                .body(wanted)
                .put("/sending-calendar")
                .then()
                .statusCode(428);
        new World("Oslo", "Other AS").manager().get("/sending-calendar").then().body("holidaysOf", nullValue());
    }

    @Test
    void every_fault_of_a_calendar_is_named() {
        World world = new World("Region Stockholm", "Faulty AB");
        Settings.put(
                        world,
                        "/sending-calendar",
                        Map.of(
                                "zone",
                                "Europe/Atlantis",
                                "quietFrom",
                                "22:00",
                                "quietTo",
                                "22:00",
                                "workingDays",
                                List.of("MONDAY", "MONDAY"),
                                "holidaysOf",
                                "XX",
                                "closedDays",
                                List.of("2027-01-05", "2027-01-05")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/zone", "/quietTo", "/workingDays", "/holidaysOf", "/closedDays"));
        Settings.put(world, "/sending-calendar", Map.of("quietFrom", "18:00", "workingDays", List.of("MONDAY")))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/quietTo")));
        Settings.put(
                        world,
                        "/sending-calendar",
                        Map.of("quietFrom", "18:00", "quietTo", "09:00", "workingDays", List.of("MONDAY")))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/digestAt")));
        Settings.put(
                        world,
                        "/sending-calendar",
                        Map.of(
                                "quietFrom",
                                "25:00",
                                "workingDays",
                                List.of("SOMEDAY"),
                                "closedDays",
                                List.of("2027-02-30")))
                .statusCode(400)
                .body("errors.pointer", hasItems("/workingDays/0", "/closedDays/0"));
        Settings.put(world, "/sending-calendar", Map.of("quietFrom", "25:00", "workingDays", List.of()))
                .statusCode(400)
                .body("errors.pointer", hasItems("/quietFrom", "/workingDays"));
    }

    @Test
    void a_wish_names_kinds_that_people_are_told_of_once_each() {
        World world = new World("Region Stockholm", "Wishing AB");
        Person manager = world.managerNamed("Manager", "sv");
        String path = "/people/" + manager.id() + "/sending-wish";
        world.manager()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("usual", equalTo("IMMEDIATE"))
                .body("byKind", hasSize(0));
        Map<String, String> late = Map.of("factType", "plan-overdue", "pace", "IMMEDIATE");
        Settings.put(world, path, Map.of("usual", "WEEKLY", "byKind", List.of(late)))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("usual", equalTo("WEEKLY"))
                .body("byKind", equalTo(List.of(late)));
        world.manager()
                .get("/people/" + manager.id() + "/export")
                .then()
                .statusCode(200)
                .body("wish.usual", equalTo("WEEKLY"))
                .body("wish.byKind", equalTo(List.of(late)));
        Settings.put(
                        world,
                        path,
                        Map.of(
                                "usual",
                                "DAILY",
                                "byKind",
                                List.of(late, late, Map.of("factType", "audit-planned", "pace", "DAILY"))))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/byKind/1/factType", "/byKind/2/factType")));
        Settings.put(
                        world,
                        path,
                        Map.of(
                                "usual",
                                "HOURLY",
                                "byKind",
                                List.of(Map.of("factType", "moon-landed", "pace", "DAILY"))))
                .statusCode(400)
                .body("errors.pointer", hasItems("/usual", "/byKind/0/factType"));
        world.manager()
                .get("/people/" + UUID.randomUUID() + "/sending-wish")
                .then()
                .statusCode(404);
        world.manager().delete("/people/" + manager.id()).then().statusCode(204);
        world.manager().get(path).then().statusCode(404);
    }

    @Test
    void a_chain_has_known_steps_and_no_circle() {
        World world = new World("Region Stockholm", "Chain AB");
        Person colleague = world.managerNamed("Colleague", "sv");
        Person contact = world.contactNamed("Contact", "sv");
        world.manager()
                .get("/escalation-chain")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("steps", hasSize(0));
        Map<String, Object> head = Map.of("function", "head", "graceDays", 7);
        Map<String, Object> person = Map.of("personId", colleague.id(), "graceDays", 90);
        Settings.put(
                        world,
                        "/escalation-chain",
                        Map.of(
                                "steps",
                                List.of(
                                        Map.of("function", "sustainability-manager", "graceDays", 1),
                                        head,
                                        head,
                                        Map.of("function", "pharaoh", "graceDays", 1),
                                        Map.of("personId", contact.id(), "graceDays", 1))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/steps/0/function", "/steps/2/function", "/steps/3/function", "/steps/4/personId")));
        Settings.put(world, "/escalation-chain", Map.of("steps", List.of(Map.of("graceDays", 1), person, person)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/steps/0", "/steps/2/personId")));
        Settings.put(world, "/escalation-chain", Map.of("steps", List.of(Map.of("function", "head", "graceDays", 0))))
                .statusCode(400)
                .body("errors.pointer", hasItem("/steps/0/graceDays"));
        Settings.put(world, "/escalation-chain", Map.of("steps", List.of(head, person)))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("steps.graceDays", equalTo(List.of(7, 90)))
                .body("steps[1].personId", equalTo(colleague.id().toString()));
        world.manager().delete("/people/" + colleague.id()).then().statusCode(204);
        world.manager().get("/escalation-chain").then().header("ETag", "\"3\"").body("steps", hasSize(1));
        world.manager()
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Map.of("steps", List.of()))
                .put("/escalation-chain")
                .then()
                .statusCode(412);
        Settings.put(world, "/escalation-chain", Map.of("steps", List.of()))
                .statusCode(200)
                .body("steps", hasSize(0));
    }
}
