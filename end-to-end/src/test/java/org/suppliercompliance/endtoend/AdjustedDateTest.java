package org.suppliercompliance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A date is moved: the old one alerts nobody, the new one does, and both stay on record. */
@Order(2)
class AdjustedDateTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final SuiteUnderTest suite = SuiteUnderTest.get();

    @Test
    @DisplayName(
            "A25 A32 G3 N4: adjusting needs a reason (422); with it both dates are on record, the old date alerts nobody and the new one"
                    + " alerts once")
    void alerts_follow_the_adjusted_date() {
        suite.moveTo(start("2027-10-01"));
        try (Authority authority = new Authority(suite, "STORY-ADJUST", "SE", "Europe/Stockholm", "en")) {
            Case moved = authority.raiseAndCommunicate("MAJOR", "2027-09-20", "2027-10-01");
            assertThat(moved.due("plan")).isEqualTo("2027-11-01");

            Http.Answer refused = moved.tryAct(
                    authority.manager(), "deadline-adjustments", Map.of("clock", "PLAN", "dueOn", "2027-11-20"));
            MainStoryTest.assertProblem(refused, 422);
            assertThat(refused.body().path("errors").findValuesAsText("pointer"))
                    .contains("/reason");

            moved.act(
                    authority.manager(),
                    "deadline-adjustments",
                    Map.of(
                            "clock",
                            "PLAN",
                            "dueOn",
                            "2027-11-20",
                            "reasonCode",
                            "NEW_OWNER",
                            "reason",
                            "New owner of the plant",
                            "decidedBy",
                            "manager-17"));
            JsonNode plan = moved.view().path("deadlines").path("plan");
            assertThat(plan.path("computedOn").asText()).isEqualTo("2027-11-01");
            assertThat(plan.path("dueOn").asText()).isEqualTo("2027-11-20");
            assertThat(plan.path("adjustments")).hasSize(1);

            // a second case keeps the old date: when its alert is there, the old date has been passed for both
            Case marker = authority.raiseAndCommunicate("MAJOR", "2027-09-20", "2027-10-01");
            suite.moveTo(start("2027-11-02"));
            await().atMost(SuiteUnderTest.SOON)
                    .untilAsserted(() ->
                            assertThat(authority.alerts(marker, "plan-overdue")).hasSize(1));
            assertThat(authority.alerts(moved, "plan-overdue")).isEmpty();

            suite.moveTo(start("2027-11-21"));
            await().atMost(SuiteUnderTest.SOON)
                    .untilAsserted(() ->
                            assertThat(authority.alerts(moved, "plan-overdue")).hasSize(1));
            JsonNode alert = authority.alerts(moved, "plan-overdue").get(0);
            assertThat(alert.path("dueOn").asText()).isEqualTo("2027-11-20");
            assertThat(alert.path("deadlineVersion").asInt()).isEqualTo(2);
            // the call leaves after the alert is there
            await().atMost(SuiteUnderTest.SOON)
                    .untilAsserted(() -> assertThat(authority.webhooks(moved, "plan-overdue"))
                            .isEqualTo(1));
        }
    }

    @Test
    @DisplayName("A case taken over from paper: what is already late is alerted once, at once, with the true date")
    void a_case_from_paper_is_alerted_at_once() {
        suite.moveTo(start("2027-11-22"));
        try (Authority authority = new Authority(suite, "STORY-PAPER", "NO", "Europe/Oslo", "nb")) {
            Case old = authority.raise("SERIOUS", "2027-02-01");
            MainStoryTest.assertProblem(
                    old.tryAct(authority.manager(), "communication", Map.of("communicatedOn", "2027-11-23")), 422);

            old.act(authority.manager(), "communication", Map.of("communicatedOn", "2027-03-15"));

            await().atMost(SuiteUnderTest.SOON).untilAsserted(() -> {
                assertThat(authority.alerts(old, "plan-overdue")).hasSize(1);
                assertThat(authority.alerts(old, "correction-overdue")).hasSize(1);
            });
            assertThat(authority
                            .alerts(old, "plan-overdue")
                            .get(0)
                            .path("overdueSince")
                            .asText())
                    .isEqualTo("2027-04-16");
            assertThat(authority
                            .alerts(old, "correction-overdue")
                            .get(0)
                            .path("overdueSince")
                            .asText())
                    .isEqualTo("2027-09-16");
            assertThat(authority.alerts(old, "deadline-approaching")).isEmpty();
            assertThat(authority.alerts(old, "deadline-reminder")).isEmpty();
        }
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).plusSeconds(5).toInstant();
    }
}
