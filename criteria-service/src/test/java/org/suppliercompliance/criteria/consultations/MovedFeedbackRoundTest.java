package org.suppliercompliance.criteria.consultations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MovedFeedbackRoundTest {
    private final LocalDate today = Market.today();
    private String here;

    @BeforeEach
    void authorityHere() {
        here = Registry.authority();
    }

    @Test
    @Tag("S38")
    @DisplayName(
            "S38: a feedback round that is moved, or was held on another day, still comes after what it follows; its other members change as before")
    void moved_before_what_it_follows() {
        LocalDate ended = today.minusDays(100);
        String round = Market.planned(
                here,
                Map.of(
                        "kind",
                        "ROUNDTABLE",
                        "startsOn",
                        today.minusDays(10).toString(),
                        "follows",
                        Map.of("procurement", "HSN 2025-0117", "endedOn", ended.toString())));

        Market.patch(here, round, Map.of("startsOn", ended.toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/startsOn"))
                .body("errors[0].detail", containsString("which ended on " + ended));
        Market.act(here, round, "holding", Map.of("startsOn", ended.minusDays(1).toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/startsOn"));
        Market.patch(here, round, Map.of("title", "Feedback on ICT")).statusCode(200);
        Market.patch(here, round, Map.of("startsOn", ended.plusDays(1).toString()))
                .statusCode(200)
                .body("startsOn", equalTo(ended.plusDays(1).toString()))
                .body("endsOn", equalTo(ended.plusDays(1).toString()));
        Market.act(here, round, "holding", Map.of("startsOn", ended.plusDays(2).toString()))
                .statusCode(200)
                .body("status", equalTo("HELD"));
    }

    @Test
    @Tag("S38")
    @DisplayName("S38: a round that follows a consultation is not moved to before that one's end")
    void moved_before_a_consultation() {
        LocalDate ended = today.minusDays(50);
        String rfi =
                Market.planned(here, Map.of("startsOn", today.minusDays(60).toString(), "endsOn", ended.toString()));
        String round = Market.planned(
                here, Map.of("startsOn", today.minusDays(5).toString(), "follows", Map.of("consultationId", rfi)));

        Market.patch(here, round, Map.of("startsOn", ended.toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/startsOn"));
        Market.patch(here, round, Map.of("startsOn", ended.plusDays(1).toString()))
                .statusCode(200)
                .body("startsOn", equalTo(ended.plusDays(1).toString()));
    }

    @Test
    @Tag("C15")
    @DisplayName(
            "C15: anonymous participants are called in the languages of the suite; a name is refused in words that say what is wanted")
    void participants_in_three_languages() {
        String consultation = Market.planned(
                here,
                Map.of("participants", List.of(Map.of("label", "Leverantör 1"), Map.of("label", "Leverandør 1"))));

        Market.buyer(here)
                .get(Market.PATH + "/" + consultation + "/participants")
                .then()
                .statusCode(200)
                .body("items.label", contains("Leverantör 1", "Leverandør 1"));
        Market.plan(here, Map.of("participants", List.of(Map.of("label", "Åsa Öberg"))))
                .statusCode(400)
                .body("errors.pointer", contains("/participants/0/label"))
                .body("errors[0].detail", containsString("a word and a number"));
    }
}
