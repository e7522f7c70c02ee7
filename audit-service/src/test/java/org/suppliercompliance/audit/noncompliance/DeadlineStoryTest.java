package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.StatedFacts;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("The story of one month and six months, with a moved clock")
class DeadlineStoryTest {
    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    private static Instant startOf(String day, String zone) {
        return LocalDate.parse(day).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"STORY-STOCKHOLM, Europe/Stockholm", "STORY-OSLO, Europe/Oslo"})
    @DisplayName(
            "X7, A22, A23, A24, G1, G2, FD2: communicated 2027-01-31, one plan-overdue on 1 March, one correction-overdue on 1 August")
    void one_month_and_six_months(String authority, String zone) {
        SuiteFacts.authority(authority, zone, "[]", "[0]", 1);
        UUID supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-01-31", zone);
        String id = AuditApi.raised(authority, supplier, "MAJOR", "2027-01-31");
        AuditApi.act(AuditApi.manager(authority), id, "communication", "{}")
                .then()
                .statusCode(200)
                .body("communicatedOn", equalTo("2027-01-31"))
                .body("deadlines.plan.dueOn", equalTo("2027-02-28"))
                .body("deadlines.plan.overdueSince", nullValue())
                .body("deadlines.correction.dueOn", equalTo("2027-07-31"))
                .body("zone", equalTo(zone));

        AuditApi.moveTo(startOf("2027-03-01", zone).minusSeconds(120));
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(id));

        AuditApi.moveTo(startOf("2027-03-01", zone));
        StatedFacts.awaitCount(id, 1);
        assertEquals(List.of("audit.plan-overdue.v1 PLAN 1 0 2027-03-01"), StatedFacts.ofCase(id));

        AuditApi.moveTo(startOf("2027-08-01", zone).minusSeconds(120));
        StatedFacts.awaitOnePass();
        assertEquals(1, StatedFacts.ofCase(id).size());

        AuditApi.moveTo(startOf("2027-08-01", zone));
        StatedFacts.awaitCount(id, 2);
        StatedFacts.awaitOnePass();
        assertEquals(
                List.of(
                        "audit.plan-overdue.v1 PLAN 1 0 2027-03-01",
                        "audit.correction-overdue.v1 CORRECTION 1 0 2027-08-01"),
                StatedFacts.ofCase(id));
        AuditApi.as(AuditApi.manager(authority))
                .get(AuditApi.CASES + "/" + id)
                .then()
                .body("deadlines.plan.overdueSince", equalTo("2027-03-01"))
                .body("deadlines.correction.overdueSince", equalTo("2027-08-01"));
        AuditApi.as(AuditApi.manager(authority))
                .get(AuditApi.CASES + "?overdue=true")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
        AuditApi.as(AuditApi.manager(authority))
                .get(AuditApi.CASES + "?overdue=true&clock=CORRECTION")
                .then()
                .body("items.id", equalTo(List.of(id)));
        listedAsRead(authority, id);
    }

    @Test
    @DisplayName(
            "A24: a date that passes makes another ETag: nobody is told that the answer from before is still good, and a writer who holds it still writes")
    void a_date_that_passes_makes_another_etag() {
        String authority = "STORY-ETAG";
        SuiteFacts.authority(authority, "Europe/Stockholm", "[]", "[0]", 1);
        AuditApi.noonOf("2027-01-31", "Europe/Stockholm");
        String id = AuditApi.communicated(authority, SuiteFacts.supplier(), "2027-01-31");
        String manager = AuditApi.manager(authority);
        String path = AuditApi.CASES + "/" + id;
        String before = AuditApi.etag(manager, path);
        AuditApi.moveTo(startOf("2027-03-01", "Europe/Stockholm").minusSeconds(120));
        AuditApi.as(manager).header("If-None-Match", before).get(path).then().statusCode(304);

        AuditApi.moveTo(startOf("2027-03-01", "Europe/Stockholm").plusSeconds(2));
        String late = AuditApi.as(manager)
                .header("If-None-Match", before)
                .get(path)
                .then()
                .statusCode(200)
                .body("deadlines.plan.overdueSince", equalTo("2027-03-01"))
                .extract()
                .header("ETag");
        assertEquals("\"2.p\"", late);
        AuditApi.as(manager).header("If-None-Match", late).get(path).then().statusCode(304);
        AuditApi.noonOf("2027-08-01", "Europe/Stockholm");
        assertEquals("\"2.pc\"", AuditApi.etag(manager, path));
        String withdrawal = "{\"reason\":\"Another site\"}";
        AuditApi.act(manager, id, "withdrawal", withdrawal, "\"1.p\"").then().statusCode(412);
        AuditApi.act(manager, id, "withdrawal", withdrawal, late).then().statusCode(200);
    }

    @Test
    @DisplayName("A23: with the ladder on, each step comes as its own fact on its day")
    void with_the_ladder_each_step_comes_on_its_day() {
        String authority = "STORY-LADDER";
        SuiteFacts.authority(authority, "Europe/Stockholm");
        AuditApi.noonOf("2027-01-31", "Europe/Stockholm");
        String id = AuditApi.communicated(authority, SuiteFacts.supplier(), "2027-01-31");
        List<String> days = List.of("2027-02-14", "2027-02-21", "2027-02-27", "2027-03-01", "2027-03-08", "2027-03-31");
        for (int i = 0; i < days.size(); i++) {
            AuditApi.noonOf(days.get(i), "Europe/Stockholm");
            StatedFacts.awaitCount(id, i + 1);
        }
        assertEquals(
                List.of(
                        "audit.deadline-approaching.v1 PLAN 1 -14 null",
                        "audit.deadline-approaching.v1 PLAN 1 -7 null",
                        "audit.deadline-approaching.v1 PLAN 1 -1 null",
                        "audit.plan-overdue.v1 PLAN 1 0 2027-03-01",
                        "audit.deadline-reminder.v1 PLAN 1 7 2027-03-01",
                        "audit.deadline-reminder.v1 PLAN 1 30 2027-03-01"),
                StatedFacts.ofCase(id));
    }

    @Test
    @DisplayName("FD1, A22: a case taken over from paper that is late is stated once, at once, with its true date")
    void a_case_from_paper_is_stated_once_at_once() {
        String authority = "STORY-PAPER";
        SuiteFacts.authority(authority, "Europe/Stockholm");
        AuditApi.noonOf("2027-05-20", "Europe/Stockholm");
        String id = AuditApi.communicated(authority, SuiteFacts.supplier(), "2027-01-31");
        StatedFacts.awaitCount(id, 1);
        StatedFacts.awaitOnePass();
        assertEquals(List.of("audit.plan-overdue.v1 PLAN 1 0 2027-03-01"), StatedFacts.ofCase(id));
    }

    @Test
    @DisplayName("FD1: after forty days of silence each date is stated once")
    void after_forty_days_of_silence() {
        String authority = "STORY-SILENCE";
        SuiteFacts.authority(authority, "Europe/Oslo");
        AuditApi.noonOf("2027-02-05", "Europe/Oslo");
        String id = AuditApi.communicated(authority, SuiteFacts.supplier(), "2027-02-05");
        AuditApi.noonOf("2027-04-15", "Europe/Oslo");
        StatedFacts.awaitCount(id, 1);
        StatedFacts.awaitOnePass();
        assertEquals(List.of("audit.plan-overdue.v1 PLAN 1 0 2027-03-06"), StatedFacts.ofCase(id));
        assertTrue(SuiteFacts.count("select count(*) from deadline_step where not stated") >= 3);
    }

    @Test
    @DisplayName(
            "A25, G3, FD6: an adjusted date is stated for the new date only; A to B to A are three versions with facts of their own")
    @Tag("FD6")
    void an_adjusted_date_is_stated_for_the_new_date_only() {
        String authority = "STORY-ADJUST";
        String zone = "Europe/Stockholm";
        SuiteFacts.authority(authority, zone, "[]", "[0]", 1);
        AuditApi.noonOf("2027-01-31", zone);
        String id = AuditApi.communicated(authority, SuiteFacts.supplier(), "2027-01-31");
        adjust(authority, id, "2027-03-15");
        AuditApi.noonOf("2027-03-05", zone);
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(id));
        AuditApi.noonOf("2027-03-16", zone);
        StatedFacts.awaitCount(id, 1);
        assertEquals(List.of("audit.plan-overdue.v1 PLAN 2 0 2027-03-16"), StatedFacts.ofCase(id));

        adjust(authority, id, "2027-02-28");
        StatedFacts.awaitCount(id, 2);
        assertEquals(
                List.of("audit.plan-overdue.v1 PLAN 2 0 2027-03-16", "audit.plan-overdue.v1 PLAN 3 0 2027-03-01"),
                StatedFacts.ofCase(id));
        AuditApi.as(AuditApi.manager(authority))
                .get(AuditApi.CASES + "/" + id)
                .then()
                .body("deadlines.plan.computedOn", equalTo("2027-02-28"))
                .body("deadlines.plan.version", equalTo(3))
                .body("deadlines.plan.adjustments.previousDueOn", equalTo(List.of("2027-02-28", "2027-03-15")))
                .body("deadlines.plan.adjustments.dueOn", equalTo(List.of("2027-03-15", "2027-02-28")))
                .body("deadlines.plan.adjustments.decidedBy", equalTo(List.of("manager-9", "manager-9")));
        listedAsRead(authority, id);
    }

    @Test
    @DisplayName(
            "A23, A32: the plan clock stops at the plan and runs again at a rejection; late is then the day after the rejection")
    void the_plan_clock_stops_and_runs_again() {
        String authority = "STORY-REJECT";
        String zone = "Europe/Stockholm";
        SuiteFacts.authority(authority, zone, "[]", "[0]", 1);
        UUID supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-01-31", zone);
        String id = AuditApi.communicated(authority, supplier, "2027-01-31");
        AuditApi.noonOf("2027-02-20", zone);
        AuditApi.act(AuditApi.supplier(supplier), id, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200);
        AuditApi.noonOf("2027-03-10", zone);
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(id));
        AuditApi.act(AuditApi.manager(authority), id, "plan-rejection", "{\"reason\":\"Not the root cause\"}")
                .then()
                .statusCode(200)
                .body("deadlines.plan.dueOn", equalTo("2027-02-28"))
                .body("deadlines.plan.overdueSince", nullValue());
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(id));
        AuditApi.noonOf("2027-03-11", zone);
        StatedFacts.awaitCount(id, 1);
        assertEquals(List.of("audit.plan-overdue.v1 PLAN 2 0 2027-03-11"), StatedFacts.ofCase(id));
        listedAsRead(authority, id);
    }

    @Test
    @DisplayName("A24: a closed case is stated no more; a withdrawn one neither")
    void a_closed_case_is_stated_no_more() {
        String authority = "STORY-CLOSED";
        String zone = "Europe/Stockholm";
        SuiteFacts.authority(authority, zone, "[]", "[0]", 1);
        UUID supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-01-31", zone);
        String closed = AuditApi.communicated(authority, supplier, "2027-01-31");
        AuditApi.act(AuditApi.supplier(supplier), closed, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200);
        AuditApi.act(AuditApi.manager(authority), closed, "plan-approval", "{}")
                .then()
                .statusCode(200);
        AuditApi.act(AuditApi.supplier(supplier), closed, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200);
        AuditApi.act(AuditApi.manager(authority), closed, "closure", AuditApi.ELIMINATED)
                .then()
                .statusCode(200);
        String withdrawn = AuditApi.communicated(authority, supplier, "2027-01-31");
        AuditApi.act(AuditApi.manager(authority), withdrawn, "withdrawal", "{\"reason\":\"Another site\"}")
                .then()
                .statusCode(200);
        AuditApi.noonOf("2027-09-01", zone);
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(closed));
        assertEquals(List.of(), StatedFacts.ofCase(withdrawn));
        AuditApi.act(AuditApi.manager(authority), closed, "reopening", "{\"reason\":\"Found again\"}")
                .then()
                .statusCode(200)
                .body("deadlines.correction.dueOn", equalTo("2027-07-31"))
                .body("deadlines.correction.version", equalTo(2));
    }

    /** Both lists tell the only case of the authority word for word as a read of it does, with the story of its dates. */
    private static void listedAsRead(String authority, String id) {
        Map<String, Object> read = AuditApi.as(AuditApi.manager(authority))
                .get(AuditApi.CASES + "/" + id)
                .jsonPath()
                .getMap("");
        for (String list : List.of("", "?overdue=true")) {
            AuditApi.as(AuditApi.manager(authority))
                    .get(AuditApi.CASES + list)
                    .then()
                    .body("items", equalTo(List.of(read)));
        }
    }

    private static void adjust(String authority, String id, String dueOn) {
        AuditApi.act(AuditApi.manager(authority), id, "deadline-adjustments", """
                        {"clock":"PLAN","dueOn":"%s","reasonCode":"RESTRUCTURING","reason":"New owner","decidedBy":"manager-9"}""".formatted(dueOn))
                .then()
                .statusCode(200);
    }
}
