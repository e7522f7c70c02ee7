package org.suppliercompliance.criteria.consultations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswersTest {
    private String here;
    private String criterion;

    @BeforeEach
    void criterionHere() {
        here = Registry.authority();
        criterion = Market.criterion(here);
    }

    private String path(String consultation, String participant) {
        return Market.PATH + "/" + consultation + "/participants/" + participant + "/answers";
    }

    @Test
    @Tag("S37")
    @DisplayName(
            "S37: a supplier that was invited to an RFI answers for itself only, and never sees who else takes part or what they answer")
    void a_supplier_answers_for_itself() {
        String mine = Registry.supplierId();
        String other = Registry.supplierId();
        String id = Market.planned(
                here,
                Map.of(
                        "criteria",
                        Market.asking(criterion),
                        "participants",
                        List.of(
                                Map.of("supplierId", mine),
                                Map.of("supplierId", other),
                                Map.of("label", "Participant 1"))));
        Market.held(here, id);
        List<String> all = Market.participants(Market.buyer(here), id);
        Market.answered(here, id, all.get(1), Market.says(criterion, "CANNOT"));

        Market.supplier(mine).get(Market.PATH).then().statusCode(200).body("items.id", contains(id));
        Market.supplier(mine)
                .get(Market.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("criteria.criterionId", contains(criterion));
        Market.supplier(mine)
                .get(Market.PATH + "/" + id + "/participants")
                .then()
                .statusCode(200)
                .body("items.supplierId", contains(mine));
        Market.answer(
                        Market.supplier(mine),
                        Market.supplier(mine),
                        id,
                        all.get(0),
                        List.of(Market.says(criterion, "CAN")))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("answers.answer", contains("CAN"));
        for (String foreign : List.of(all.get(1), all.get(2))) {
            Market.supplier(mine).get(path(id, foreign)).then().statusCode(404);
            Market.answer(
                            Market.buyer(here),
                            Market.supplier(mine),
                            id,
                            foreign,
                            List.of(Market.says(criterion, "CANNOT")))
                    .statusCode(404);
        }
        Market.supplier(mine).get(Market.PATH + "/" + id + "/answers").then().statusCode(403);
        Market.supplier(mine).get(Market.PATH + "/" + id + "/results").then().statusCode(403);
        String stranger = Registry.supplierId();
        Market.supplier(stranger).get(Market.PATH + "/" + id).then().statusCode(404);
        Market.supplier(stranger).get(Market.PATH).then().statusCode(200).body("items", empty());

        Market.buyer(here)
                .get(Market.PATH + "/" + id + "/answers")
                .then()
                .statusCode(200)
                .body("items.participantId", contains(all.get(0), all.get(1)))
                .body("items.answer", contains("CAN", "CANNOT"));
        String survivor = Registry.supplierId();
        Registry.merged(mine, survivor);
        Market.supplier(survivor)
                .get(path(id, all.get(0)))
                .then()
                .statusCode(200)
                .body("answers.answer", contains("CAN"));
    }

    @Test
    @Tag("S37")
    @DisplayName(
            "S37: whoever answers anew is counted once, with the new answer; the old one stays as history, and a stale writer loses nothing")
    void answered_anew() {
        String second = Market.criterion(here);
        String id = Market.planned(
                here, Map.of("criteria", Market.asking(criterion, second), "participants", Market.anonymous(5)));
        Market.held(here, id);
        List<String> all = Market.participants(Market.buyer(here), id);
        all.forEach(participant ->
                Market.answered(here, id, participant, Market.says(criterion, "CANNOT"), Market.says(second, "CAN")));
        Market.answered(here, id, all.get(0), Market.says(criterion, "CAN"));
        Market.answered(here, id, all.get(0), Market.says(criterion, "CAN"));

        Market.buyer(here)
                .get(path(id, all.get(0)))
                .then()
                .header("ETag", "\"3\"")
                .body("answers.criterionId", contains(criterion));
        Market.buyer(here)
                .get(Market.PATH + "/" + id + "/results")
                .then()
                .body("items[0].maturity.percent", equalTo(20))
                .body("items[0].maturity.participants", equalTo(5))
                .body("items[1].maturity.participants", equalTo(4));
        Market.buyer(here)
                .get(Market.PATH + "/" + id + "/answers?replaced=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.participantId", contains(all.get(0), all.get(0)))
                .body("items[0].replacedAt", notNullValue());
        Market.buyer(here)
                .get(Market.PATH + "/" + id + "/answers?criterionId=" + criterion + "&answer=CAN")
                .then()
                .body("items", hasSize(1))
                .body("items[0].replacedAt", nullValue());
        Market.buyer(here)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"answers\": []}")
                .put(path(id, all.get(0)))
                .then()
                .statusCode(412);
        Market.buyer(here)
                .contentType(ContentType.JSON)
                .body("{\"answers\": []}")
                .put(path(id, all.get(0)))
                .then()
                .statusCode(428);
    }

    @Test
    @Tag("C15")
    @DisplayName(
            "C15: what was not asked, is retired, is said twice, or leads to a person is refused, every fault named; nothing is half stored")
    void refused() {
        String retired = Market.criterion(here);
        String foreign = Market.criterion(here);
        String id = Market.planned(
                here, Map.of("criteria", Market.asking(criterion, retired), "participants", Market.anonymous(1)));
        String participant = Market.participants(Market.buyer(here), id).get(0);
        Market.answer(Market.buyer(here), Market.buyer(here), id, participant, List.of(Market.says(criterion, "CAN")))
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:criteria:consultation-not-open"));
        Market.held(here, id);
        Market.criterionAct(here, retired, "retirement");

        Market.answer(
                        Market.buyer(here),
                        Market.buyer(here),
                        id,
                        participant,
                        List.of(
                                Market.says(criterion, "CAN"),
                                Market.says(foreign, "CAN"),
                                Market.says(retired, "CAN"),
                                Market.says(criterion, "CANNOT"),
                                Map.of(
                                        "criterionId",
                                        criterion,
                                        "version",
                                        2,
                                        "answer",
                                        "CAN",
                                        "note",
                                        "Ask anna@example.org")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/answers/1/criterionId",
                                "/answers/2/criterionId",
                                "/answers/3",
                                "/answers/4/criterionId",
                                "/answers/4/note"));
        Market.buyer(here).get(path(id, participant)).then().body("answers", empty());
        Market.closed(here, id);
        Market.answer(Market.buyer(here), Market.buyer(here), id, participant, List.of(Market.says(criterion, "CAN")))
                .statusCode(409);
    }

    @Test
    @Tag("C15")
    @DisplayName(
            "C15: what was answered about a version that was retired meanwhile stands, repeated or left out; another answer is refused, and who withdraws all withdraws it")
    void answered_before_it_was_retired() {
        String retired = Market.criterion(here);
        String id = Market.planned(
                here, Map.of("criteria", Market.asking(criterion, retired), "participants", Market.anonymous(1)));
        Market.held(here, id);
        String participant = Market.participants(Market.buyer(here), id).get(0);
        Market.answered(here, id, participant, Market.says(criterion, "CAN"), Market.says(retired, "CAN"));
        Market.criterionAct(here, retired, "retirement");

        Market.answered(here, id, participant, Market.says(criterion, "PARTLY"), Market.says(retired, "CAN"));
        Market.answered(here, id, participant, Market.says(criterion, "CANNOT"));
        List<Object> another = List.of(Market.says(criterion, "CAN"), Market.says(retired, "CANNOT"));
        Market.answer(Market.buyer(here), Market.buyer(here), id, participant, another)
                .statusCode(422)
                .body("errors.pointer", contains("/answers/1/criterionId"));

        String sheet = path(id, participant);
        Market.buyer(here)
                .get(sheet)
                .then()
                .header("ETag", "\"4\"")
                .body("answers.find { it.criterionId == '" + criterion + "' }.answer", equalTo("CANNOT"))
                .body("answers.find { it.criterionId == '" + retired + "' }.answer", equalTo("CAN"));
        Market.answered(here, id, participant);
        Market.buyer(here).get(sheet).then().body("answers", empty());
    }

    @Test
    @Tag("C15")
    @DisplayName(
            "C15: participants are known suppliers or labels without a name, each once; in a one-to-one only one answers")
    void participants_refused() {
        String known = Registry.supplierId();
        String gone = Registry.supplierId();
        String survivor = Registry.supplierId();
        Registry.merged(gone, survivor);
        Market.plan(
                        here,
                        Map.of(
                                "participants",
                                List.of(
                                        Map.of("supplierId", known),
                                        Map.of("supplierId", known),
                                        Map.of("supplierId", UUID.randomUUID().toString()),
                                        Map.of("supplierId", gone),
                                        Map.of("label", "Participant 1"),
                                        Map.of("label", "PARTICIPANT 1"),
                                        Map.of())))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/participants/1",
                                "/participants/2/supplierId",
                                "/participants/3/supplierId",
                                "/participants/5",
                                "/participants/6"));
        Market.plan(here, Map.of("participants", List.of(Map.of("label", "Anna Svensson"))))
                .statusCode(400);
        String id = Market.planned(
                here, Map.of("kind", "ONE_TO_ONE", "participants", List.of(Map.of("supplierId", known))));
        Market.post(Market.buyer(here), Market.PATH + "/" + id + "/participants", Map.of("label", "Participant 2"))
                .statusCode(422);
        String rfi = Market.planned(here, Map.of("participants", List.of(Map.of("supplierId", known))));
        Market.post(Market.buyer(here), Market.PATH + "/" + rfi + "/participants", Map.of("supplierId", known))
                .statusCode(422);
        Market.post(Market.buyer(here), Market.PATH + "/" + rfi + "/participants", Map.of("supplierId", survivor))
                .statusCode(201)
                .body("supplierId", equalTo(survivor));
    }
}
