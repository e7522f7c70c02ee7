package org.suppliercompliance.notification.story;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** Due dates in calendar programs, read by a parser that others wrote. */
@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
class CalendarTest {
    private MovedClock clock;

    @BeforeEach
    void before_the_dates() {
        clock = new MovedClock("2027-02-01T09:00:00Z");
    }

    @AfterEach
    void back_to_today() {
        clock.close();
    }

    @Test
    @Tag("N4")
    @DisplayName(
            "N4: the calendar of an authority has both dates of an open case, follows an adjusted one under the same id, and loses what no longer runs")
    void an_authority_s_calendar() {
        World world = new World("Region Stockholm", "Åkerö Data AB");
        String address = opened(world.manager(), "sv").getString("address");
        assertEquals(Map.of(), entries(address));

        Case one = world.newCase("NC-2027-00001");
        one.communicated();
        shows(
                address,
                "20270228 Åtgärdsplan senast, NC-2027-00001, Åkerö Data AB",
                "20270731 Åtgärdat senast, NC-2027-00001, Åkerö Data AB");
        Map<String, VEvent> first = entries(address);
        String plan = one.id + "-plan";
        assertEquals("1", first.get(plan).getSequence().getValue());
        assertTrue(first.get(plan).getDescription().getValue().startsWith("Leverantören"));

        one.adjusted("PLAN", 2, "2027-02-28", "2027-03-15");
        shows(
                address,
                "20270315 Åtgärdsplan senast, NC-2027-00001, Åkerö Data AB",
                "20270731 Åtgärdat senast, NC-2027-00001, Åkerö Data AB");
        assertEquals("2", entries(address).get(plan).getSequence().getValue());

        one.tell("plan-submitted", "PLAN_SUBMITTED", "planDueOn", "2027-03-15", "correctionDueOn", "2027-07-31");
        shows(address, "20270731 Åtgärdat senast, NC-2027-00001, Åkerö Data AB");
        one.tell("non-compliance-closed", "CLOSED", "planDueOn", "2027-03-15", "correctionDueOn", "2027-07-31");
        shows(address);
    }

    @Test
    @Tag("FH5")
    @DisplayName(
            "FH5: a moved date of one clock tells the moved date of the other too: after a restore no other fact may say so")
    void both_dates_of_a_moved_one() {
        World world = new World("Region Stockholm", "Moved twice AB");
        String address = opened(world.manager(), "sv").getString("address");
        Case one = world.newCase("NC-2027-00003");
        one.communicated();
        one.adjusted(
                "CORRECTION",
                2,
                "2027-07-31",
                "2027-09-30",
                "planDueOn",
                "2027-03-15",
                "correctionDueOn",
                "2027-09-30");
        shows(
                address,
                "20270315 Åtgärdsplan senast, NC-2027-00003, Moved twice AB",
                "20270930 Åtgärdat senast, NC-2027-00003, Moved twice AB");
    }

    @Test
    @DisplayName("A supplier's calendar has its dates with every authority, and nobody else's")
    void a_supplier_s_calendar() {
        World world = new World("Region Skåne", "Planted AB");
        World stranger = new World("Oslo kommune", "Other AS");
        String address = opened(world.supplierUser(), "en").getString("address");
        stranger.newCase("NC-2027-00009").communicated();
        world.newCase("NC-2027-00002")
                .tell("plan-approved", "PLAN_APPROVED", "planDueOn", "2020-02-28", "correctionDueOn", "2020-07-31");
        shows(address, "20200731 Late: Correction due, NC-2027-00002, Region Skåne");
    }

    @Test
    @Tag("N3")
    @DisplayName("N3: the date of a supplier report that is asked for stands in both calendars until the report is in")
    void the_date_of_a_report() {
        World world = new World("Region Skåne", "Reporting AB");
        String ours = opened(world.manager(), "nb").getString("address");
        String theirs = opened(world.supplierUser(), "en").getString("address");
        UUID report = UUID.randomUUID();
        tellReport(world, report, 1, "report-requested", "REQUESTED");
        shows(ours, "20270701 Frist for leverandørrapport, SR-2027-00001, Reporting AB");
        shows(theirs, "20270701 Supplier report due, SR-2027-00001, Region Skåne");
        tellReport(world, report, 2, "report-received", "RECEIVED");
        shows(ours);
        shows(theirs);
    }

    /** A fact of the authority's report from the supplier, due on 1 July 2027; answers the id of its event. */
    static UUID tellReport(World world, UUID report, long version, String fact, String status) {
        UUID event = UUID.randomUUID();
        Topics.send(
                "audits.v1",
                event,
                "audit." + fact + ".v1",
                report.toString(),
                version,
                world.supplier.toString(),
                Json.object(
                        "id",
                        report.toString(),
                        "reference",
                        "SR-2027-00001",
                        "authority",
                        world.authority,
                        "supplierId",
                        world.supplier.toString(),
                        "contractId",
                        UUID.randomUUID().toString(),
                        "status",
                        status,
                        "requestedOn",
                        "2027-01-01",
                        "receivedOn",
                        "2027-06-21",
                        "clock",
                        "REPORT",
                        "deadlineVersion",
                        1,
                        "dueOn",
                        "2027-07-01",
                        "zone",
                        "Europe/Stockholm"));
        return event;
    }

    @Test
    @DisplayName(
            "An address leads through the gateway, is shown once, kept only as a hash, ends with its feed, and cannot be taken from another")
    void the_address_is_the_right() {
        World world = new World("Region Stockholm", "Once AB");
        String key = "\"" + UUID.randomUUID() + "\"";
        RequestSpecification opening =
                world.manager().contentType("application/json").header("Idempotency-Key", key);
        JsonPath feed = opening.body(Map.of("language", "nb"))
                .post("/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String capability = feed.getString("address").replaceFirst(".*/", "");
        assertEquals(
                "https://compliance.example.org/notification/v1/calendars/" + capability, feed.getString("address"));
        world.manager()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("language", "nb"))
                .post("/calendar-feeds")
                .then()
                .statusCode(201)
                .body("id", equalTo(feed.getString("id")))
                .body("$", not(hasKey("address")));
        world.manager()
                .get("/calendar-feeds")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(feed.getString("id"))))
                .body("items[0].openedBy", equalTo("manager@" + world.authority))
                .body("items[0]", not(hasKey("address")));
        for (String table : List.of("calendar_feed", "idempotency_answer")) {
            assertEquals(
                    0,
                    Rows.count("select count(*) from " + table + " t where t::text like ?", "%" + capability + "%"),
                    table);
        }

        String path = "/calendar-feeds/" + feed.getString("id");
        RequestSpecification stranger = World.as(TestTokens.token("sustainability-manager", "T-STRANGER"));
        stranger.get(path).then().statusCode(404);
        stranger.delete(path).then().statusCode(404);
        world.supplierUser().delete(path).then().statusCode(404);
        World.as(TestTokens.token("auditor", world.authority))
                .delete(path)
                .then()
                .statusCode(403);
        given().get("/notification/v1/calendars/" + capability)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/calendar"));

        world.manager().delete(path).then().statusCode(204);
        given().get("/notification/v1/calendars/" + capability)
                .then()
                .statusCode(404)
                .body("title", equalTo("There is no such resource"));
        given().get("/notification/v1/calendars/" + "A".repeat(43)).then().statusCode(404);
        given().get("/notification/v1/calendars/short").then().statusCode(404);
    }

    @Test
    @DisplayName("A supplier's name that would break a line, turn the text or begin another entry stays a name")
    void hostile_names_are_harmless() {
        World world = new World("Region Stockholm", "Evil;AB,\r\nEND:VEVENT\r\nBEGIN:VALARM \u202eBA\\n");
        String address = opened(world.manager(), "en").getString("address");
        world.newCase("NC-2027-00003").communicated();
        await().atMost(World.SOON).until(() -> entries(address).size() == 2);
        String text = given().get(pathOf(address)).asString();
        assertFalse(text.contains("\u202e"));
        assertFalse(text.contains("\nBEGIN:VALARM"));
        assertEquals(
                "Corrective action plan due, NC-2027-00003, Evil;AB, END:VEVENT BEGIN:VALARM  BA\\n",
                entries(address).values().stream()
                        .map(one -> one.getSummary().getValue())
                        .filter(one -> one.contains("plan"))
                        .findFirst()
                        .orElseThrow());
    }

    /** Its front belongs to the gateway, which the tests have none of. */
    private static String pathOf(String address) {
        return URI.create(address).getPath();
    }

    private static JsonPath opened(RequestSpecification who, String language) {
        return World.posting(who)
                .body(Map.of("language", language))
                .post("/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The address shows exactly this in the end. */
    private static void shows(String address, String... expected) {
        await().atMost(World.SOON)
                .until(() -> entries(address).values().stream()
                        .map(one -> one.getDateTimeStart().getValue() + " "
                                + one.getSummary().getValue())
                        .sorted()
                        .toList()
                        .equals(List.of(expected)));
    }

    private static Map<String, VEvent> entries(String address) {
        String text =
                given().get(pathOf(address)).then().statusCode(200).extract().asString();
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate();
            Map<String, VEvent> entries = new TreeMap<>();
            calendar.<VEvent>getComponents("VEVENT")
                    .forEach(event -> entries.put(event.getUid().orElseThrow().getValue(), event));
            return entries;
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
