package org.suppliercompliance.audit.noncompliance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.AuditApi;
import org.suppliercompliance.audit.StatedFacts;
import org.suppliercompliance.audit.SuiteFacts;

@QuarkusTest
@DisplayName("Decision 4: the correction clock runs again under a new version, which is late once")
@Tag("A24")
class CorrectionRunsAgainTest {
    private static final String REGION = "RUNS-AGAIN";
    private static final String ZONE = "Europe/Stockholm";
    private static final String MANAGER = AuditApi.manager(REGION);
    private static final String NOT_ELIMINATED = "{\"verdict\":\"NOT_ELIMINATED\"}";

    private UUID supplier;

    @BeforeEach
    void known() {
        SuiteFacts.authority(REGION, ZONE, "[]", "[0]", 1);
        supplier = SuiteFacts.supplier();
        AuditApi.noonOf("2027-01-31", ZONE);
    }

    @AfterEach
    void now() {
        AuditApi.setOffset(0);
    }

    /** A case told on 31 January whose plan is agreed: the correction is due on 31 July. */
    private String agreed() {
        String id = AuditApi.communicated(REGION, supplier, "2027-01-31");
        AuditApi.act(AuditApi.supplier(supplier), id, "plan", AuditApi.PLAN)
                .then()
                .statusCode(200);
        acted(id, "plan-approval", "{}");
        return id;
    }

    private void reported(String id, String on) {
        AuditApi.noonOf(on, ZONE);
        AuditApi.act(AuditApi.supplier(supplier), id, "correction", AuditApi.CORRECTION)
                .then()
                .statusCode(200)
                .body("deadlines.correction.running", equalTo(false));
    }

    private static ValidatableResponse acted(String id, String act, String body) {
        return AuditApi.act(MANAGER, id, act, body).then().statusCode(200);
    }

    private static ValidatableResponse moved(String id, String dueOn) {
        return acted(id, "deadline-adjustments", """
                {"clock":"CORRECTION","dueOn":"%s","reasonCode":"OWNER","reason":"New owner","decidedBy":"manager-9"}""".formatted(dueOn));
    }

    private static void statedOn(String day, String id, String... facts) {
        AuditApi.noonOf(day, ZONE);
        StatedFacts.awaitCount(id, facts.length);
        StatedFacts.awaitOnePass();
        assertEquals(List.of(facts), StatedFacts.ofCase(id));
    }

    @Test
    @DisplayName(
            "Decision 4, A24: not eliminated, judged in time: the second version has the same date and is late once")
    void judged_in_time() {
        String id = agreed();
        reported(id, "2027-06-01");
        AuditApi.noonOf("2027-06-10", ZONE);
        acted(id, "closure", NOT_ELIMINATED)
                .body("status", equalTo("PLAN_APPROVED"))
                .body("deadlines.correction.version", equalTo(2))
                .body("deadlines.correction.running", equalTo(true))
                .body("deadlines.correction.dueOn", equalTo("2027-07-31"))
                .body("deadlines.correction.overdueSince", nullValue());

        statedOn("2027-07-31", id);
        statedOn("2027-08-01", id, "audit.correction-overdue.v1 CORRECTION 2 0 2027-08-01");
    }

    @Test
    @DisplayName(
            "Decision 4, A24: not eliminated, judged after the date: nobody is late for the time it lay with the authority, the day after the judgement is the first late one")
    void judged_after_the_date() {
        String id = agreed();
        reported(id, "2027-07-20");
        statedOn("2027-08-10", id);
        acted(id, "closure", NOT_ELIMINATED)
                .body("deadlines.correction.version", equalTo(2))
                .body("deadlines.correction.dueOn", equalTo("2027-07-31"))
                .body("deadlines.correction.overdueSince", nullValue());

        statedOn("2027-08-10", id);
        statedOn("2027-08-11", id, "audit.correction-overdue.v1 CORRECTION 2 0 2027-08-11");
    }

    @Test
    @DisplayName("Decision 4, A24: a correction that came late and is not eliminated is late once in each version")
    void late_twice() {
        String first = "audit.correction-overdue.v1 CORRECTION 1 0 2027-08-01";
        String id = agreed();
        statedOn("2027-08-01", id, first);
        reported(id, "2027-08-05");
        AuditApi.noonOf("2027-08-10", ZONE);
        acted(id, "closure", NOT_ELIMINATED).body("deadlines.correction.version", equalTo(2));

        statedOn("2027-08-10", id, first);
        statedOn("2027-08-11", id, first, "audit.correction-overdue.v1 CORRECTION 2 0 2027-08-11");
    }

    @Test
    @DisplayName(
            "Decision 4, A25: a date that is moved while the correction is judged runs again as moved; only that one is late, and once")
    @Tag("A25")
    void moved_while_it_is_judged() {
        String id = agreed();
        reported(id, "2027-06-01");
        moved(id, "2027-09-30")
                .body("deadlines.correction.version", equalTo(2))
                .body("deadlines.correction.running", equalTo(false));
        AuditApi.noonOf("2027-06-10", ZONE);
        acted(id, "closure", NOT_ELIMINATED)
                .body("deadlines.correction.version", equalTo(3))
                .body("deadlines.correction.running", equalTo(true))
                .body("deadlines.correction.computedOn", equalTo("2027-07-31"))
                .body("deadlines.correction.dueOn", equalTo("2027-09-30"))
                .body("deadlines.correction.adjustments", hasSize(1));

        statedOn("2027-08-02", id);
        statedOn("2027-10-01", id, "audit.correction-overdue.v1 CORRECTION 3 0 2027-10-01");
    }

    @Test
    @DisplayName(
            "Decision 4, A25: reopened with a new date: neither the old date nor the day after the reopening is late, the new date is, once")
    @Tag("A25")
    void reopened_with_a_new_date() {
        String id = agreed();
        reported(id, "2027-06-01");
        acted(id, "closure", AuditApi.ELIMINATED).body("status", equalTo("CLOSED"));
        statedOn("2027-09-01", id);
        acted(id, "reopening", "{\"reason\":\"Found again\"}")
                .body("deadlines.correction.version", equalTo(2))
                .body("deadlines.correction.dueOn", equalTo("2027-07-31"));
        moved(id, "2027-10-31").body("deadlines.correction.version", equalTo(3));

        statedOn("2027-09-05", id);
        statedOn("2027-11-01", id, "audit.correction-overdue.v1 CORRECTION 3 0 2027-11-01");
    }

    @Test
    @DisplayName(
            "Decision 4, A25: a date that is moved after the judgement makes nobody late for the time it lay with the authority")
    @Tag("A25")
    void moved_after_it_was_judged() {
        String id = agreed();
        reported(id, "2027-07-20");
        statedOn("2027-08-10", id);
        acted(id, "closure", NOT_ELIMINATED);
        moved(id, "2027-08-05")
                .body("deadlines.correction.version", equalTo(3))
                .body("deadlines.correction.dueOn", equalTo("2027-08-05"))
                .body("deadlines.correction.overdueSince", nullValue());

        assertEquals(
                List.of("2027-08-05 2027-08-11"),
                SuiteFacts.texts(
                        "select concat_ws(' ', data ->> 'correctionDueOn', data ->> 'correctionOverdueFrom') from outbox"
                                + " where event_type = 'audit.deadline-adjusted.v1' and subject = '" + id + "'"));
        statedOn("2027-08-10", id);
        statedOn("2027-08-11", id, "audit.correction-overdue.v1 CORRECTION 3 0 2027-08-11");
    }

    @Test
    @DisplayName(
            "Decision 4, A25: reopened, moved and moved back to a day that has passed: the first late day is the one after the reopening")
    @Tag("A25")
    void reopened_and_moved_back() {
        String id = agreed();
        reported(id, "2027-06-01");
        acted(id, "closure", AuditApi.ELIMINATED).body("status", equalTo("CLOSED"));
        statedOn("2027-09-01", id);
        acted(id, "reopening", "{\"reason\":\"Found again\"}");
        moved(id, "2027-10-31");
        moved(id, "2027-08-15")
                .body("deadlines.correction.version", equalTo(4))
                .body("deadlines.correction.overdueSince", nullValue());

        statedOn("2027-09-01", id);
        statedOn("2027-09-02", id, "audit.correction-overdue.v1 CORRECTION 4 0 2027-09-02");
    }
}
