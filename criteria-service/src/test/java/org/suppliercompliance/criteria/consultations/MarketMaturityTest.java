package org.suppliercompliance.criteria.consultations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MarketMaturityTest {
    private String here;
    private String criterion;

    @BeforeEach
    void criterionHere() {
        here = Registry.authority();
        criterion = Market.criterion(here);
    }

    @Test
    @Tag("C12")
    @Tag("C14")
    @DisplayName(
            "C12, C14: at 35 % of 20 a criterion is for award, at 50 % of 20 it may be mandatory; PARTLY is beside and never added")
    void half_of_the_market() {
        String mature = Market.criterion(here);
        String id = Market.planned(
                here,
                Map.of(
                        "kind",
                        "ROUNDTABLE",
                        "criteria",
                        Market.asking(criterion, mature),
                        "participants",
                        Market.anonymous(20)));
        Market.held(here, id);
        List<String> participants = Market.participants(Market.buyer(here), id);
        for (int i = 0; i < 20; i++) {
            Market.answered(
                    here,
                    id,
                    participants.get(i),
                    Market.says(criterion, i < 7 ? "CAN" : i < 10 ? "PARTLY" : "CANNOT"),
                    Market.says(mature, i < 10 ? "CAN" : "CANNOT"));
        }
        Market.buyer(here)
                .get(Market.PATH + "/" + id + "/results")
                .then()
                .statusCode(200)
                .body("items.maturity.percent", contains(35, 50));
        Market.closed(here, id);

        String another = Registry.authority();
        Market.maturity(another, criterion)
                .body("maturity.state", equalTo("ASSESSED"))
                .body("maturity.percent", equalTo(35))
                .body("maturity.participants", equalTo(20))
                .body("maturity.partlyPercent", equalTo(15))
                .body("maturity.advice", equalTo("AWARD_CRITERION"))
                .body("asOf", equalTo(Market.today().toString()))
                .body("since", equalTo(Market.today().minusMonths(36).toString()));
        Market.maturity(another, mature)
                .body("maturity.percent", equalTo(50))
                .body("maturity.partlyPercent", equalTo(0))
                .body("maturity.advice", equalTo("MAY_BE_MANDATORY"));

        List<Map<String, Object>> facts = Market.facts(here, "market-maturity-assessed");
        assertEquals(
                List.of(criterion, mature),
                facts.stream().map(fact -> fact.get("criterionId")).toList());
        assertEquals(
                Map.of(
                        "state",
                        "ASSESSED",
                        "participants",
                        20,
                        "percent",
                        35,
                        "partlyPercent",
                        15,
                        "advice",
                        "AWARD_CRITERION"),
                facts.get(0).get("market"));
        assertFalse(facts.toString().contains("Participant"), "who answered is in no fact");
    }

    @Test
    @Tag("C12")
    @DisplayName(
            "C12: four answers are not assessed, with no number, in the results, the maturity, its history and its fact; the fifth makes it 40 %")
    void four_are_not_enough() {
        Market.consulted(here, criterion, Market.today(), 4, 0, 0);

        Market.maturity(here, criterion)
                .body("maturity.state", equalTo("NOT_ASSESSED"))
                .body("maturity.participants", equalTo(4))
                .body("maturity.percent", nullValue())
                .body("maturity.partlyPercent", nullValue())
                .body("maturity.advice", equalTo("CONSULT_FIRST"));
        assertEquals(
                Map.of("state", "NOT_ASSESSED", "participants", 4, "advice", "CONSULT_FIRST"),
                Market.facts(here, "market-maturity-assessed").get(0).get("market"));
        String five = Market.criterion(here);
        Market.consulted(here, five, Market.today(), 2, 1, 2);
        Market.maturity(here, five)
                .body("maturity.percent", equalTo(40))
                .body("maturity.participants", equalTo(5))
                .body("maturity.partlyPercent", equalTo(20));
    }

    @Test
    @Tag("C13")
    @Tag("C15")
    @DisplayName(
            "C13, C15: what is asked is assessed when the consultation is closed, recorded with its day and base, and read before a use is chosen")
    void assessed_when_closed() {
        Market.maturity(here, criterion)
                .body("maturity.state", equalTo("NOT_ASSESSED"))
                .body("maturity.participants", equalTo(0));
        String id = Market.planned(
                here,
                Map.of(
                        "kind",
                        "OPEN_MEETING",
                        "criteria",
                        Market.asking(criterion),
                        "participants",
                        Market.anonymous(5)));
        Market.held(here, id);
        for (String participant : Market.participants(Market.buyer(here), id)) {
            Market.answered(here, id, participant, Market.says(criterion, "CAN"));
        }
        Market.maturity(here, criterion).body("maturity.participants", equalTo(0));

        Market.closed(here, id);

        Market.maturity(here, criterion).body("maturity.percent", equalTo(100));
        Market.buyer(here)
                .get("/criteria/v1/criteria/" + criterion + "/versions/1/maturity/history")
                .then()
                .statusCode(200)
                .body("items.consultationId", contains(id))
                .body("items.kind", contains("OPEN_MEETING"))
                .body("items.heldOn", contains(Market.today().toString()))
                .body("items.market.percent", contains(100));
        Market.buyer(here)
                .get("/criteria/v1/criteria/" + criterion + "/versions/2/maturity")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("C15")
    @DisplayName(
            "C15: maturity changes over time: each consultation alone, all together by then, and as it was on a day; what is older than 36 months is gone")
    void over_time() {
        String there = Registry.authority();
        Market.consulted(here, criterion, Market.today().minusMonths(50), 5, 0, 0);
        Market.maturity(here, criterion).body("maturity.state", equalTo("NOT_ASSESSED"));
        String first = Market.consulted(here, criterion, Market.today().minusMonths(12), 1, 1, 3);
        Market.consulted(there, criterion, Market.today(), 4, 1, 0);

        Market.maturity(here, criterion)
                .body("maturity.percent", equalTo(50))
                .body("maturity.participants", equalTo(10));
        Market.buyer(here)
                .get("/criteria/v1/criteria/" + criterion + "/versions/1/maturity?asOf="
                        + Market.today().minusMonths(6))
                .then()
                .statusCode(200)
                .body("maturity.percent", equalTo(20))
                .body("maturity.participants", equalTo(5));
        Market.buyer(here)
                .get("/criteria/v1/criteria/" + criterion + "/versions/1/maturity?asOf="
                        + Market.today().plusDays(3))
                .then()
                .statusCode(422);
        Market.buyer(here)
                .get("/criteria/v1/criteria/" + criterion + "/versions/1/maturity/history?limit=2")
                .then()
                .statusCode(200)
                .body("items.authority", contains(there, here))
                .body("items.consultationId", contains(nullValue(), equalTo(first)))
                .body("items.consultation.percent", contains(80, 20))
                .body("items.market.percent", contains(50, 20))
                .body("next", not(nullValue()));
    }

    @Test
    @Tag("C12")
    @DisplayName(
            "C12: the base counts participants, not answers: a supplier once over all authorities with its latest answer, merged ones as one, who answers anew once")
    void everybody_once() {
        String there = Registry.authority();
        List<String> suppliers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            suppliers.add(Registry.supplierId());
        }
        consult(here, suppliers, 12, "CANNOT");
        consult(there, suppliers.subList(0, 4), 1, "CAN");
        Market.maturity(here, criterion)
                .body("maturity.participants", equalTo(5))
                .body("maturity.percent", equalTo(80));

        Registry.merged(suppliers.get(4), suppliers.get(0));
        Market.maturity(here, criterion)
                .body("maturity.participants", equalTo(4))
                .body("maturity.state", equalTo("NOT_ASSESSED"));
        Registry.split(suppliers.get(4), suppliers.get(0));
        Market.maturity(here, criterion)
                .body("maturity.participants", equalTo(5))
                .body("maturity.percent", equalTo(80));
    }

    @Test
    @Tag("C12")
    @DisplayName(
            "C12: in the results of a consultation, too, merged suppliers are one participant, with its latest answer")
    void merged_suppliers_are_one_participant() {
        List<String> suppliers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            suppliers.add(Registry.supplierId());
        }
        String id = asked(here, suppliers, 1, "CAN");
        Market.buyer(here)
                .get(Market.PATH + "/" + id + "/results")
                .then()
                .body("items[0].maturity.participants", equalTo(5))
                .body("items[0].maturity.state", equalTo("ASSESSED"));

        Registry.merged(suppliers.get(4), suppliers.get(0));
        Market.closed(here, id);

        Market.buyer(here)
                .get(Market.PATH + "/" + id + "/results")
                .then()
                .body("items[0].maturity.participants", equalTo(4))
                .body("items[0].maturity.state", equalTo("NOT_ASSESSED"));
    }

    private void consult(String authority, List<String> suppliers, int monthsAgo, String answer) {
        Market.closed(authority, asked(authority, suppliers, monthsAgo, answer));
    }

    private String asked(String authority, List<String> suppliers, int monthsAgo, String answer) {
        String id = Market.planned(
                authority,
                Map.of(
                        "startsOn", Market.today().minusMonths(monthsAgo).toString(),
                        "criteria", Market.asking(criterion),
                        "participants",
                                suppliers.stream()
                                        .map(supplier -> Map.of("supplierId", supplier))
                                        .toList()));
        Market.held(authority, id);
        for (String participant : Market.participants(Market.buyer(authority), id)) {
            Market.answered(authority, id, participant, Market.says(criterion, "PARTLY"));
            Market.answered(authority, id, participant, Market.says(criterion, answer));
        }
        return id;
    }
}
