package org.suppliercompliance.audit.deadline;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.AuditStory;
import org.suppliercompliance.audit.StatedFacts;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("X7: the months until a date are what its authority has laid down when it is set")
class AuthorityTermsTest {
    private static final String ZONE = "Europe/Stockholm";
    private static final String DAY = "2027-01-31";

    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    private static ValidatableResponse read(String authority, String id) {
        return AuditApi.as(AuditApi.manager(authority))
                .get(AuditApi.CASES + "/" + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest(name = "{1}: {2} and {3} months")
    @CsvSource({
        "TERMS-STOCKHOLM, Europe/Stockholm, 2, 9, 2027-03-31, 2027-10-31",
        "TERMS-OSLO, Europe/Oslo, 3, 11, 2027-04-30, 2027-12-31"
    })
    @DisplayName(
            "X7, A23, A24: a case that is communicated has the dates of its authority's own months, and is late by them")
    @Tag("X7")
    @Tag("A23")
    @Tag("A24")
    void months_of_its_own(
            String authority, String zone, int plan, int correction, LocalDate planDueOn, LocalDate correctionDueOn) {
        SuiteFacts.authority(authority, zone, "[]", "[0]", plan, correction, 1);
        AuditApi.noonOf(DAY, zone);
        String id = AuditApi.communicated(authority, SuiteFacts.supplier(), DAY);
        read(authority, id)
                .body("deadlines.plan.computedOn", equalTo(planDueOn.toString()))
                .body("deadlines.plan.dueOn", equalTo(planDueOn.toString()))
                .body("deadlines.correction.computedOn", equalTo(correctionDueOn.toString()))
                .body("deadlines.correction.dueOn", equalTo(correctionDueOn.toString()));
        String planLate = planDueOn.plusDays(1).toString();
        String correctionLate = correctionDueOn.plusDays(1).toString();

        AuditApi.noonOf(planDueOn.toString(), zone);
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(id), "late after one month would be late long ago");

        AuditApi.noonOf(planLate, zone);
        StatedFacts.awaitCount(id, 1);
        AuditApi.noonOf(correctionDueOn.toString(), zone);
        StatedFacts.awaitOnePass();
        assertEquals(List.of("audit.plan-overdue.v1 PLAN 1 0 " + planLate), StatedFacts.ofCase(id));

        AuditApi.noonOf(correctionLate, zone);
        StatedFacts.awaitCount(id, 2);
        StatedFacts.awaitOnePass();
        assertEquals(
                List.of(
                        "audit.plan-overdue.v1 PLAN 1 0 " + planLate,
                        "audit.correction-overdue.v1 CORRECTION 1 0 " + correctionLate),
                StatedFacts.ofCase(id));
    }

    @Test
    @DisplayName("X7, A22: findings that are communicated together have the dates of their authority's own months, too")
    @Tag("X7")
    @Tag("A22")
    void findings_told_together() {
        String authority = "TERMS-TOGETHER";
        SuiteFacts.authority(authority, ZONE, "[]", "[0]", 2, 9, 1);
        AuditApi.noonOf(DAY, ZONE);
        AuditStory audit = AuditStory.started(authority, SuiteFacts.supplier(), DAY, "");
        audit.found("MAJOR", DAY, "Overtime", "");
        audit.found("MINOR", DAY, "No minutes", "");

        audit.act("communication", "{\"communicatedOn\":\"" + DAY + "\"}")
                .then()
                .statusCode(200)
                .body("communicated.planDueOn", equalTo(List.of("2027-03-31", "2027-03-31")))
                .body("communicated.correctionDueOn", equalTo(List.of("2027-10-31", "2027-10-31")));
    }

    @Test
    @DisplayName(
            "ADR 4, X7: changed months, steps and zone count for dates set afterwards: who was told before keeps dates and steps, who is told after has the new ones, and a date that is moved has the new steps")
    @Tag("X7")
    void changed_settings_count_for_dates_set_afterwards() {
        String authority = "TERMS-CHANGED";
        UUID supplier = SuiteFacts.supplier();
        SuiteFacts.authority(authority, ZONE, "[]", "[0]", 1, 6, 1);
        AuditApi.noonOf(DAY, ZONE);
        String before = AuditApi.communicated(authority, supplier, DAY);
        SuiteFacts.authority(authority, "Europe/Helsinki", "[7]", "[0]", 2, 9, 2);
        String after = AuditApi.communicated(authority, supplier, DAY);

        read(authority, before)
                .body("zone", equalTo(ZONE))
                .body("deadlines.plan.dueOn", equalTo("2027-02-28"))
                .body("deadlines.plan.overdueAt", equalTo("2027-02-28T23:00:00Z"))
                .body("deadlines.correction.dueOn", equalTo("2027-07-31"));
        read(authority, after)
                .body("zone", equalTo("Europe/Helsinki"))
                .body("deadlines.plan.dueOn", equalTo("2027-03-31"))
                .body("deadlines.plan.overdueAt", equalTo("2027-03-31T21:00:00Z"))
                .body("deadlines.correction.dueOn", equalTo("2027-10-31"));

        AuditApi.noonOf("2027-02-22", ZONE);
        StatedFacts.awaitOnePass();
        assertEquals(List.of(), StatedFacts.ofCase(before), "a week before is a step of later dates only");

        AuditApi.noonOf("2027-03-24", ZONE);
        StatedFacts.awaitCount(before, 1);
        StatedFacts.awaitCount(after, 1);
        StatedFacts.awaitOnePass();
        assertEquals(List.of("audit.plan-overdue.v1 PLAN 1 0 2027-03-01"), StatedFacts.ofCase(before));
        assertEquals(List.of("audit.deadline-approaching.v1 PLAN 1 -7 null"), StatedFacts.ofCase(after));

        AuditApi.act(AuditApi.manager(authority), before, "deadline-adjustments", """
                        {"clock":"PLAN","dueOn":"2027-04-30","reasonCode":"OWNER","reason":"New owner","decidedBy":"manager-9"}""")
                .then()
                .statusCode(200)
                .body("deadlines.plan.computedOn", equalTo("2027-02-28"))
                .body("deadlines.plan.overdueAt", equalTo("2027-04-30T22:00:00Z"))
                .body("deadlines.correction.dueOn", equalTo("2027-07-31"));
        AuditApi.noonOf("2027-04-23", ZONE);
        StatedFacts.awaitCount(before, 2);
        assertEquals(
                List.of("audit.plan-overdue.v1 PLAN 1 0 2027-03-01", "audit.deadline-approaching.v1 PLAN 2 -7 null"),
                StatedFacts.ofCase(before));
    }
}
