package org.suppliercompliance.criteria.consultations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RewordedCriterionTest {
    private static final Map<String, ?> STRICTER = Map.of("titles", Map.of("en", "Risk analysis of every tier"));

    private String here;
    private String criterion;

    @BeforeEach
    void criterionHere() {
        here = Registry.authority();
        criterion = Market.criterionInConsultation(here);
    }

    private String held() {
        String id =
                Market.planned(here, Map.of("criteria", Market.asking(criterion), "participants", Market.anonymous(6)));
        Market.held(here, id);
        return id;
    }

    private void can(String consultation, List<String> participants) {
        participants.forEach(one -> Market.answered(here, consultation, one, Market.says(criterion, "CAN")));
    }

    @Test
    @Tag("C12")
    @Tag("C13")
    @DisplayName(
            "C12, C13: what the market said to a text in consultation does not count for a stricter one; what its proof costs may be judged meanwhile")
    void another_question() {
        Market.consulted(here, criterion, Market.today(), 6, 0, 0);
        Market.reworded(here, criterion, Map.of("effort", "LOW"));
        Market.maturity(here, criterion).body("maturity.percent", equalTo(100));

        Market.reworded(here, criterion, STRICTER);

        Market.maturity(here, criterion)
                .body("maturity.state", equalTo("NOT_ASSESSED"))
                .body("maturity.participants", equalTo(0))
                .body("maturity.advice", equalTo("CONSULT_FIRST"));
    }

    @Test
    @Tag("C12")
    @Tag("C15")
    @DisplayName(
            "C12, C15: who says the same again says it of the new text; the consultation counts and assesses nothing else")
    void confirmed() {
        String id = held();
        List<String> participants = Market.participants(Market.buyer(here), id);
        can(id, participants);
        Market.reworded(here, criterion, STRICTER);
        results(id).body("items.maturity.participants", contains(0));

        can(id, participants.subList(0, 5));

        results(id).body("items.maturity.participants", contains(5)).body("items.maturity.percent", contains(100));
        Market.closed(here, id);
        Market.maturity(here, criterion).body("maturity.participants", equalTo(5));
        Market.buyer(here)
                .get("/criteria/v1/criteria/" + criterion + "/versions/1/maturity/history")
                .then()
                .statusCode(200)
                .body("items.consultation.participants", contains(5))
                .body("items.market.participants", contains(5));
        Market.buyer(here)
                .get(Market.PATH + "/" + id + "/answers?replaced=true")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(5));
    }

    @Test
    @Tag("C15")
    @DisplayName(
            "C15: sheet and list mark what was answered to other words, until it is said again; what was read before is not called good any more")
    void marked() {
        String id = held();
        String one = Market.participants(Market.buyer(here), id).get(0);
        can(id, List.of(one));
        sheet(id, one).header("ETag", "\"2\"").body("outdated", empty());
        Market.reworded(here, criterion, STRICTER);

        sheet(id, one)
                .header("ETag", "\"2.o1\"")
                .body("answers.answer", contains("CAN"))
                .body("outdated.criterionId", contains(criterion))
                .body("outdated.version", contains(1));
        answers(id).body("items.outdated", contains(true));

        can(id, List.of(one));

        sheet(id, one).header("ETag", "\"3\"").body("outdated", empty());
        answers(id).body("items.outdated", contains(false, true));
    }

    @Test
    @Tag("C15")
    @DisplayName(
            "C15: of a version that was retired after it was worded anew, what was answered before stays outdated, also when it is repeated")
    void outdated_and_retired() {
        String id = held();
        String one = Market.participants(Market.buyer(here), id).get(0);
        can(id, List.of(one));
        Market.reworded(here, criterion, STRICTER);
        Market.criterionAct(here, criterion, "publication");
        Market.criterionAct(here, criterion, "retirement");

        can(id, List.of(one));

        sheet(id, one).header("ETag", "\"2.o1\"").body("outdated.criterionId", contains(criterion));
    }

    @Test
    @Tag("C15")
    @DisplayName(
            "C15: a consultation that was read is not called good any more once what it asks about is published or retired; who read it may still change it")
    void the_catalogue_goes_on() {
        String id = Market.planned(here, Map.of("criteria", Market.asking(criterion)));
        String first = consultation(id, "\"0\"")
                .statusCode(200)
                .body("criteria.status", contains("CONSULTATION"))
                .extract()
                .header("ETag");
        consultation(id, first).statusCode(304);
        Market.criterionAct(here, criterion, "publication");
        String second = consultation(id, first)
                .statusCode(200)
                .body("criteria.status", contains("PUBLISHED"))
                .extract()
                .header("ETag");
        consultation(id, second).statusCode(304);
        Market.criterionAct(here, criterion, "retirement");

        consultation(id, second).statusCode(200).body("criteria.status", contains("RETIRED"));
        Market.buyer(here)
                .header("If-Match", first)
                .contentType("application/merge-patch+json")
                .body(Map.of("title", "Information on ICT 2028"))
                .patch(Market.PATH + "/" + id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse consultation(String id, String known) {
        return Market.buyer(here)
                .header("If-None-Match", known)
                .get(Market.PATH + "/" + id)
                .then();
    }

    private ValidatableResponse sheet(String id, String participant) {
        return Market.buyer(here)
                .get(Market.PATH + "/" + id + "/participants/" + participant + "/answers")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse answers(String id) {
        return Market.buyer(here)
                .get(Market.PATH + "/" + id + "/answers")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse results(String id) {
        return Market.buyer(here)
                .get(Market.PATH + "/" + id + "/results")
                .then()
                .statusCode(200);
    }
}
