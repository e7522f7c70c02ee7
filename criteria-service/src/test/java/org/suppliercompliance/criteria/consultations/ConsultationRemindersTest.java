package org.suppliercompliance.criteria.consultations;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class ConsultationRemindersTest {
    private final LocalDate today = Market.today();
    private String here;

    @BeforeEach
    void authorityHere() {
        here = Registry.authority();
    }

    private List<Object> told() {
        return Market.facts(here, "consultation-due").stream()
                .map(fact -> fact.get("factKey"))
                .toList();
    }

    private void soonTold(String... factKeys) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertEquals(List.of(factKeys), told()));
    }

    @Test
    @Tag("N7")
    @Tag("S36")
    @DisplayName(
            "N7, S36: a dialogue conference is followed by one a year later, reminded of on each step once, every year anew, until one is held")
    void every_year() {
        LocalDate held = today.minusYears(1).plusDays(10);
        LocalDate next = held.plusYears(1);
        String id = Market.planned(here, Map.of("kind", "DIALOGUE_CONFERENCE", "startsOn", held.toString()));
        Market.act(here, id, "holding", "{}").statusCode(200).body("nextOn", equalTo(next.toString()));
        String key = id + "/NEXT/2/";
        soonTold(key + "-14");
        Map<String, Object> fact = Market.facts(here, "consultation-due").get(0);
        assertEquals(next.toString(), fact.get("dueOn"));
        assertEquals("DIALOGUE_CONFERENCE", fact.get("kind"));
        try {
            Market.offset(Duration.ofDays(9).toSeconds());
            soonTold(key + "-14", key + "-1");
            Market.offset(Duration.ofDays(11).toSeconds());
            soonTold(key + "-14", key + "-1", key + "0");
            Market.offset(Duration.ofDays(next.toEpochDay() - today.toEpochDay() + 355)
                    .toSeconds());
            String again = id + "/NEXT/3/";
            soonTold(key + "-14", key + "-1", key + "0", again + "-14");

            Market.conference(here, next.plusDays(350));
            Market.offset(Duration.ofDays(next.toEpochDay() - today.toEpochDay() + 366)
                    .toSeconds());
            String rfi =
                    Market.planned(here, Map.of("startsOn", next.plusDays(368).toString()));
            soonTold(key + "-14", key + "-1", key + "0", again + "-14", rfi + "/PLANNED/1/-7");
        } finally {
            Market.offset(0);
        }
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7: a planned day that is moved is reminded of anew, under a new version; a cancelled consultation is not any more")
    void moved_and_cancelled() {
        String id = Market.planned(here, Map.of("startsOn", today.plusDays(10).toString()));
        soonTold(id + "/PLANNED/1/-14");
        Market.patch(here, id, Map.of("startsOn", today.plusDays(6).toString()))
                .statusCode(200)
                .body("endsOn", equalTo(today.plusDays(6).toString()));
        soonTold(id + "/PLANNED/1/-14", id + "/PLANNED/2/-7");
        Market.act(here, id, "cancellation", Map.of("reason", "The framework was extended."))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("The framework was extended."));
        String other = Market.planned(here, Map.of("startsOn", today.plusDays(7).toString()));
        soonTold(id + "/PLANNED/1/-14", id + "/PLANNED/2/-7", other + "/PLANNED/1/-7");
        try {
            Market.offset(Duration.ofDays(6).toSeconds());
            soonTold(id + "/PLANNED/1/-14", id + "/PLANNED/2/-7", other + "/PLANNED/1/-7", other + "/PLANNED/1/-1");
        } finally {
            Market.offset(0);
        }
        Market.act(here, id, "holding", "{}").statusCode(409);
        Market.patch(here, id, Map.of("title", "x")).statusCode(409);
    }

    /** A conference that was held ten days less than a year ago, and reminded of its next day. */
    private String heldLastYear(String... categories) {
        String id = Market.conference(here, today.minusYears(1).plusDays(10), categories);
        soonTold(id + "/NEXT/2/-14");
        return id;
    }

    /** One that is marked as held by mistake. */
    private String markedAsHeld(String... categories) {
        return Market.conference(here, today.minusDays(1), categories);
    }

    private void cancelled(String id) {
        Market.act(here, id, "cancellation", Map.of("reason", "It was not held after all."))
                .statusCode(200);
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7: a conference that was marked as held and is cancelled does not end the yearly reminder: the one before is reminded of again")
    void held_by_mistake() {
        String id = heldLastYear();
        cancelled(markedAsHeld());

        soonTold(id + "/NEXT/2/-14", id + "/NEXT/3/-14");
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7: a conference on a category and one on a part of it are of one series, when one is held, held by mistake, and held since")
    void parts_of_categories() {
        String whole = Facts.whole();
        String part = Facts.partOf(whole);
        String id = heldLastYear(whole);
        cancelled(markedAsHeld(part));
        soonTold(id + "/NEXT/2/-14", id + "/NEXT/3/-14");

        Market.conference(here, today.minusDays(2), part);
        cancelled(markedAsHeld(part));

        try {
            Market.offset(Duration.ofDays(9).toSeconds());
            String rfi =
                    Market.planned(here, Map.of("startsOn", today.plusDays(16).toString()));
            soonTold(id + "/NEXT/2/-14", id + "/NEXT/3/-14", rfi + "/PLANNED/1/-7");
        } finally {
            Market.offset(0);
        }
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7: a day that passed while a conference was marked as held is reminded of in the next year; one that was held in its place ends it")
    void held_by_mistake_for_a_while() {
        String id = heldLastYear();
        String mistaken = markedAsHeld();
        LocalDate next = today.minusYears(1).plusDays(10).plusYears(1);
        try {
            Market.offset(Duration.ofDays(20).toSeconds());
            cancelled(mistaken);
            Market.offset(Duration.ofDays(next.plusYears(1).toEpochDay() - today.toEpochDay() - 10)
                    .toSeconds());
            soonTold(id + "/NEXT/2/-14", id + "/NEXT/3/-14");
            assertEquals(
                    next.plusYears(1).toString(),
                    Market.facts(here, "consultation-due").get(1).get("dueOn"));

            Market.conference(here, next.plusDays(300));
            cancelled(markedAsHeld());
            Market.offset(Duration.ofDays(next.toEpochDay() - today.toEpochDay() + 366)
                    .toSeconds());
            String rfi =
                    Market.planned(here, Map.of("startsOn", next.plusDays(368).toString()));
            soonTold(id + "/NEXT/2/-14", id + "/NEXT/3/-14", rfi + "/PLANNED/1/-7");
        } finally {
            Market.offset(0);
        }
    }
}
