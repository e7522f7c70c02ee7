package org.suppliercompliance.criteria.consultations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.SupplierTopic;
import org.suppliercompliance.criteria.riskanalysis.Facts;

@QuarkusTest
class ConsultationsTest {
    private final LocalDate today = Market.today();
    private String here;

    @BeforeEach
    void authorityHere() {
        here = Registry.authority();
    }

    @Test
    @Tag("S37")
    @DisplayName(
            "S37: an RFI is planned, held and closed; from when it is held its whole state is stated, without what was answered, again when it changes")
    void an_rfi_and_its_facts() {
        String criterion = Market.criterion(here);
        String supplier = Registry.supplierId();
        Facts.ict("TABLETS");
        String id = Market.planned(
                here,
                Map.of(
                        "endsOn",
                        today.plusDays(30).toString(),
                        "categories",
                        List.of("TABLETS", "ICT"),
                        "criteria",
                        Market.asking(criterion),
                        "participants",
                        List.of(Map.of("supplierId", supplier), Map.of("label", "Participant 1"))));
        assertEquals(List.of(), Market.facts(here, "consultation-held"), "it is nobody's business before");

        Market.act(here, id, "holding", "{}").statusCode(200).body("status", equalTo("HELD"));
        Market.patch(here, id, Map.of("nextOn", today.plusDays(300).toString())).statusCode(200);
        Market.act(here, id, "closure", "{}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("endsOn", equalTo(today.toString()));

        List<Map<String, Object>> facts = Market.facts(here, "consultation-held");
        assertEquals(
                List.of("HELD", "HELD", "CLOSED"),
                facts.stream().map(fact -> fact.get("status")).toList());
        Map<String, Object> last = facts.get(2);
        assertEquals(
                List.of(
                        id,
                        here,
                        "RFI",
                        "Information on ICT",
                        today.toString(),
                        today.plusDays(300).toString(),
                        List.of("ICT", "TABLETS"),
                        List.of(criterion),
                        List.of(supplier)),
                List.of(
                                "id",
                                "authority",
                                "kind",
                                "title",
                                "heldOn",
                                "nextOn",
                                "categories",
                                "criterionIds",
                                "supplierIds")
                        .stream()
                        .map(last::get)
                        .toList());
        assertFalse(facts.toString().contains("Participant 1"));
        assertEquals(List.of(), Market.facts(Registry.authority(), "consultation-held"), "another authority's feed");
    }

    @Test
    @Tag("S36")
    @DisplayName(
            "S36: market dialogue is recorded in five kinds, listed by kind, days and criterion; a one-to-one is answers only: no next date, no fact")
    void five_kinds() {
        String criterion = Market.criterion(here);
        String conference = Market.planned(
                here,
                Map.of(
                        "kind",
                        "DIALOGUE_CONFERENCE",
                        "startsOn",
                        today.minusDays(30).toString(),
                        "criteria",
                        Market.asking(criterion)));
        String open = Market.planned(
                here,
                Map.of("kind", "OPEN_MEETING", "startsOn", today.minusDays(20).toString()));
        String rfi = Market.planned(
                here,
                Map.of(
                        "kind",
                        "RFI",
                        "startsOn",
                        today.minusDays(10).toString(),
                        "criteria",
                        Market.asking(criterion)));
        String round = Market.planned(
                here,
                Map.of("kind", "ROUNDTABLE", "startsOn", today.minusDays(5).toString()));
        String single = Market.planned(here, Map.of("kind", "ONE_TO_ONE", "startsOn", today.toString()));

        Market.buyer(here)
                .get(Market.PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(single, round, rfi, open, conference));
        Market.buyer(here).get(Market.PATH + "?kind=RFI").then().body("items.id", contains(rfi));
        Market.buyer(here)
                .get(Market.PATH + "?criterionId=" + criterion)
                .then()
                .body("items.id", contains(rfi, conference));
        Market.buyer(here)
                .get(Market.PATH + "?from=" + today.minusDays(20) + "&until=" + today.minusDays(10))
                .then()
                .body("items.id", contains(rfi, open));
        String next = Market.buyer(here)
                .get(Market.PATH + "?limit=3")
                .then()
                .extract()
                .path("next");
        Market.buyer(here).get(next).then().body("items.id", contains(open, conference));
        Market.buyer(here).get(Market.PATH + "?organiser=x").then().statusCode(400);

        Market.patch(here, single, Map.of("nextOn", today.plusDays(9).toString()))
                .statusCode(422)
                .body("errors.pointer", contains("/nextOn"));
        Market.held(here, single);
        Market.held(here, round);
        assertEquals(
                List.of(round),
                Market.facts(here, "consultation-held").stream()
                        .map(fact -> fact.get("id"))
                        .toList());
    }

    @Test
    @Tag("S38")
    @DisplayName(
            "S38: a feedback round is tied to its procurement and planned 18 months after its end, or after the consultation it follows; earlier is refused")
    void feedback_round() {
        Market.plan(
                        here,
                        Map.of(
                                "startsOn",
                                "-",
                                "kind",
                                "ROUNDTABLE",
                                "follows",
                                Map.of("procurement", "HSN 2025-0117", "endedOn", "2026-03-31")))
                .statusCode(201)
                .body("startsOn", equalTo("2027-09-30"))
                .body("follows.procurement", equalTo("HSN 2025-0117"));
        String rfi = Market.planned(here, Map.of("startsOn", "2026-01-15", "endsOn", "2026-02-15"));
        Market.plan(here, Map.of("startsOn", "-", "follows", Map.of("consultationId", rfi)))
                .statusCode(201)
                .body("startsOn", equalTo("2027-08-15"))
                .body("follows.consultationId", equalTo(rfi));
        Market.plan(here, Map.of("startsOn", "2026-02-15", "follows", Map.of("consultationId", rfi)))
                .statusCode(422)
                .body("errors.pointer", contains("/startsOn"));
        Market.plan(Registry.authority(), Map.of("follows", Map.of("consultationId", rfi)))
                .statusCode(422)
                .body("errors.pointer", contains("/follows/consultationId"));
    }

    @Test
    @Tag("S36")
    @DisplayName(
            "S36: acts follow the state and the version that was read; days out of order and criteria nobody can answer about are refused together")
    void acts_and_refusals() {
        String criterion = Market.criterion(here);
        String retired = Market.criterion(here);
        Market.criterionAct(here, retired, "retirement");
        Market.plan(
                        here,
                        Map.of(
                                "title",
                                "Ask anna@example.org",
                                "startsOn",
                                "2026-11-20",
                                "endsOn",
                                "2026-11-19",
                                "nextOn",
                                "2026-11-01",
                                "criteria",
                                List.of(
                                        Market.asking(criterion).get(0),
                                        Market.asking(criterion).get(0),
                                        Market.asking(retired).get(0),
                                        Market.asking(UUID.randomUUID().toString())
                                                .get(0))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/title", "/endsOn", "/nextOn", "/criteria/1", "/criteria/2", "/criteria/3"));
        Market.buyer(here).get(Market.PATH).then().body("items", empty());

        String id = Market.planned(
                here, Map.of("startsOn", today.plusDays(3).toString(), "criteria", Market.asking(criterion)));
        Market.act(here, id, "closure", "{}").statusCode(409);
        Market.act(here, id, "holding", "{}").statusCode(422).body("errors.pointer", contains("/startsOn"));
        Market.act(here, id, "holding", Map.of("startsOn", today.minusDays(1).toString()))
                .statusCode(200)
                .body("startsOn", equalTo(today.minusDays(1).toString()))
                .body("endsOn", equalTo(today.minusDays(1).toString()))
                .body("nextOn", nullValue());
        Market.patch(here, id, Map.of("criteria", List.of())).statusCode(409);
        Market.act(here, id, "holding", "{}").statusCode(409);
        Market.buyer(here)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(Market.PATH + "/" + id + "/closure")
                .then()
                .statusCode(428);
        Market.buyer(here)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(Market.PATH + "/" + id + "/closure")
                .then()
                .statusCode(412);
        String stranger = Registry.authority();
        Market.buyer(stranger).get(Market.PATH + "/" + id).then().statusCode(404);
        Market.buyer(stranger)
                .header("If-Match", "\"2\"")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(Market.PATH + "/" + id + "/closure")
                .then()
                .statusCode(404);
        Market.post(Market.as("auditor", here), Market.PATH, "{}").statusCode(403);
    }

    @Test
    @DisplayName(
            "FH5: who takes part in a consultation, and who holds it, are not forgotten with what supplier-service lost in a restore; a merge is")
    void who_takes_part_is_not_forgotten() {
        String supplier = Registry.supplierId();
        String id = Market.planned(
                here,
                Map.of(
                        "criteria",
                        Market.asking(Market.criterion(here)),
                        "participants",
                        List.of(Map.of("supplierId", supplier))));
        Registry.merged(supplier, Registry.supplierId());

        SupplierTopic.inEpoch(2, () -> {
            SupplierTopic.restored("supplier", supplier, false);
            SupplierTopic.restored("supplier", here, false);
        });

        SupplierTopic.awaitRestated("criteria-suppliers", supplier, 0);
        SupplierTopic.awaitRestated("criteria-suppliers", here, 0);
        SupplierTopic.await("1", "select 1 from known_supplier where id::text = ? and survivor_id is null", supplier);
        SupplierTopic.await("1", "select 1 from known_authority where code = ?", here);
        Market.buyer(here).get(Market.PATH + "/" + id).then().statusCode(200);
    }
}
