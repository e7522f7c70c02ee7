package org.suppliercompliance.criteria.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.criteria.consultations.Market;
import org.suppliercompliance.criteria.consultations.Registry;
import org.suppliercompliance.criteria.proof.ProofApi;
import org.suppliercompliance.criteria.sets.Sets;
import org.suppliercompliance.criteria.wallet.WalletApi;

@QuarkusTest
class EvaluationHttpTest {
    private static final String OPENED = "2026-06-15";

    private static ValidatableResponse evaluate(String authority, String set, List<Map<String, Object>> bids) {
        return Sets.post(authority, Sets.PATH + "/" + set + "/evaluations", Map.of("openedOn", OPENED, "bids", bids));
    }

    private static Map<String, Object> bid(String tenderer, Object... answers) {
        return Map.of("tenderer", tenderer, "answers", List.of(answers));
    }

    private static Map<String, Object> answer(String line, Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(Map.of("lineId", line, "met", true));
        answer.putAll(more);
        return answer;
    }

    private static List<Map<String, Object>> steps(Integer... points) {
        return java.util.Arrays.stream(points)
                .map(one -> Map.<String, Object>of("titles", Map.of("en", "Step"), "points", one))
                .toList();
    }

    @Test
    @Tag("C41")
    @Tag("C42")
    @DisplayName(
            "C41 C42: of a criterion with four ordered steps a tenderer at step two gets step two's points, and the heavier criterion decides")
    void step_by_step() {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of());
        String workers = Sets.line(
                        authority,
                        set,
                        Sets.criterion(authority, "worker-empowerment", "LOW", "AWARD"),
                        Map.of("points", 20, "milestones", steps(3, 7, 12, 20)))
                .statusCode(201)
                .extract()
                .path("id");
        String other = Sets.added(authority, set, Sets.criterion(authority, "product", "LOW", "AWARD"), 10);
        evaluate(authority, set, List.of(bid("A"))).statusCode(409).body("type", containsString("not-fixed"));
        Sets.fix(authority, set).statusCode(200);
        Map<String, Object> verified = Map.of("verifiedAs", "Annex 4");

        List<Map<String, Object>> bids = List.of(
                bid("Second", answer(workers, Map.of("step", 2, "verifiedAs", "Minutes")), answer(other, verified)),
                bid("First", answer(workers, verified)),
                bid("Claims", answer(workers, Map.of("step", 4)), Map.of("lineId", other, "met", false)),
                bid("=Also second", answer(workers, Map.of("step", 2, "verifiedAs", "x")), answer(other, verified)));
        String evaluation = evaluate(authority, set, bids)
                .statusCode(201)
                .body("maxPoints", equalTo(30))
                .body("bids.tenderer", contains("First", "Second", "=Also second", "Claims"))
                .body("bids.points", contains(20, 17, 17, 0))
                .body("bids.rank", contains(1, 2, 2, 4))
                .body("bids[1].lines.points", contains(7, 10))
                .body("bids[1].lines[0].step", equalTo(2))
                .body("bids[1].lines[0].explanation", containsString("Step 2 of 4 gives 7 of 20 points; verified"))
                .body("bids[3].lines.outcome", contains("NOT_PROVEN", "NOT_MET"))
                .body("bids[0].lines[1].outcome", equalTo("NOT_ANSWERED"))
                .extract()
                .path("id");
        String path = Sets.PATH + "/" + set + "/evaluations";
        Sets.manager(authority)
                .get(path + "/" + evaluation)
                .then()
                .statusCode(200)
                .body("bids.points", contains(20, 17, 17, 0));
        Sets.manager(authority).get(path).then().body("items.id", contains(evaluation));
        exported(authority, path + "/" + evaluation);
        evaluate(authority, set, bids).statusCode(201).body("bids.points", contains(20, 17, 17, 0));
        Sets.manager("EVALUATION-STRANGER").get(path + "/" + evaluation).then().statusCode(404);
        Sets.manager("EVALUATION-STRANGER").get(path).then().statusCode(404);
        evaluate("EVALUATION-STRANGER", set, bids).statusCode(404);
    }

    /** A row for each line of each bid, in the order of the evaluation; no text of a tenderer is a formula. */
    private static void exported(String authority, String evaluation) {
        List<String> csv = Sets.manager(authority)
                .accept("text/csv")
                .get(evaluation)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("evaluation.csv"))
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(9, csv.size());
        assertTrue(csv.get(0).startsWith("tenderer,supplier_id,rank,excluded,bid_points,criterion,"), csv.get(0));
        assertTrue(csv.get(3).startsWith("Second,,2,false,17,"), csv.get(3));
        assertTrue(csv.get(3).contains(",AWARD,VERIFIED,2,7,20,Step 2 of 4 gives 7 of 20 points"), csv.get(3));
        assertTrue(csv.get(5).startsWith("'=Also second,"), csv.get(5));
        byte[] workbook = Sets.manager(authority)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(evaluation)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals("PK", new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII));
        Sets.manager("EVALUATION-STRANGER")
                .accept("text/csv")
                .get(evaluation)
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("A31")
    @Tag("C39")
    @DisplayName(
            "A31: one certificate in the wallet proves three criteria of a bid, while it holds; what is mandatory and not proven excludes")
    void proofs_of_the_wallet() {
        String authority = Registry.authority();
        String supplier = Registry.supplierId();
        String token = TestTokens.supplierToken(supplier);
        String set = Sets.drafted(authority, Map.of());
        String policy = Sets.added(authority, set, ProofApi.criterion("RS7"), 10);
        String diligence = Sets.added(authority, set, ProofApi.criterion("RS8"), 20);
        String chemicals = Sets.line(
                        authority,
                        set,
                        Sets.criterion(authority, "process-chemicals", "LOW", "SELECTION"),
                        Map.of("use", "SELECTION", "mandatory", true, "mandatoryReason", "The law asks for it."))
                .statusCode(201)
                .extract()
                .path("id");
        Sets.fix(authority, set).statusCode(200);
        String proof =
                WalletApi.uploaded(token, ProofApi.shipped("TCO-CERTIFIED-8"), ", \"expiresOn\": \"2026-12-31\"");
        Map<String, Object> shown = Map.of("proofs", List.of(proof));
        Map<String, Object> bid = new HashMap<>(
                bid("Reseller", answer(policy, shown), answer(diligence, shown), answer(chemicals, shown)));
        bid.put("supplierId", supplier);

        evaluate(authority, set, List.of(bid))
                .statusCode(201)
                .body("bids[0].lines.outcome", contains("NOT_PROVEN", "NOT_PROVEN", "NOT_PROVEN"))
                .body("bids[0].lines[0].explanation", containsString("the tenderer shows no such proof"));
        WalletApi.show(token, proof, "\"" + authority + "\"", "");
        evaluate(authority, set, List.of(bid))
                .statusCode(201)
                .body("bids[0].lines.outcome", contains("PROVEN", "PROVEN", "NOT_PROVEN"))
                .body("bids[0].lines.points", contains(10, 20, 0))
                .body("bids[0].lines[2].explanation", containsString("TCO-CERTIFIED-8 does not cover it"))
                .body("bids[0].excluded", equalTo(true));
        Map<String, Object> fact = Market.facts(authority, "bid-evaluated").get(1);
        assertEquals(supplier, fact.get("supplierId"));
        assertEquals(30, ((Number) fact.get("points")).intValue());

        Map<String, Object> stolen = new HashMap<>(bid);
        stolen.put("supplierId", Registry.supplierId());
        evaluate(authority, set, List.of(stolen)).statusCode(201).body("bids[0].points", equalTo(0));
    }

    @Test
    @Tag("A31")
    @DisplayName("A31: a proof that was rejected after the bids were opened proves nothing in an evaluation made since")
    void a_proof_rejected_after_the_opening() {
        String authority = Registry.authority();
        String supplier = Registry.supplierId();
        String token = TestTokens.supplierToken(supplier);
        String set = Sets.drafted(authority, Map.of());
        String line = Sets.added(authority, set, ProofApi.criterion("RS4"), 30);
        Sets.fix(authority, set).statusCode(200);
        String proof = WalletApi.uploaded(token, ProofApi.shipped("ISO-45001"), "");
        WalletApi.show(token, proof, "\"" + authority + "\"", "");
        Map<String, Object> bid = new HashMap<>(bid("Rejected", answer(line, Map.of("proofs", List.of(proof)))));
        bid.put("supplierId", supplier);
        evaluate(authority, set, List.of(bid)).statusCode(201).body("bids[0].lines.outcome", contains("PROVEN"));

        WalletApi.review(ProofApi.manager(authority), proof, """
                        {"verdict": "REJECTED", "reason": "Forged", "moment": "TENDER", "reviewedOn": "2026-06-17"}""").then().statusCode(201);

        evaluate(authority, set, List.of(bid))
                .statusCode(201)
                .body("openedOn", equalTo(OPENED))
                .body("bids[0].lines.outcome", contains("NOT_PROVEN"))
                .body("bids[0].lines[0].explanation", containsString("the proof of the kind ISO-45001 is REJECTED"))
                .body("bids[0].points", equalTo(0));
    }

    @Test
    @DisplayName("answers to what is not asked, twice, of no such step, by nobody known: all said at once")
    void bad_answers() {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of());
        String line = Sets.added(authority, set, ProofApi.criterion("RS8"), 30);
        Sets.fix(authority, set).statusCode(200);
        evaluate(authority, set, List.of(bid("A", answer(line, Map.of("verifiedAs", " ")))))
                .statusCode(400)
                .body("errors.pointer", contains("/bids/0/answers/0/verifiedAs"));
        Map<String, Object> unknown = new HashMap<>(bid(
                "A",
                answer(line, Map.of("step", 1)),
                answer(line, Map.of()),
                answer(UUID.randomUUID().toString(), Map.of())));
        unknown.put("supplierId", UUID.randomUUID().toString());

        evaluate(authority, set, List.of(unknown, bid("A")))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/bids/0/supplierId",
                                "/bids/0/answers/0/step",
                                "/bids/0/answers/1/lineId",
                                "/bids/0/answers/2/lineId",
                                "/bids/1/tenderer"));
        Sets.manager(authority)
                .get(Sets.PATH + "/" + set + "/evaluations")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    @DisplayName("20 tenderers x 40 criteria are evaluated in one request")
    void many_at_once() {
        String authority = Registry.authority();
        String set = Sets.drafted(authority, Map.of("totalPoints", 110));
        List<String> lines = new ArrayList<>();
        Map.of("AMFORI-BSCI", 13, "SA8000", 9, "ELECTRONICS-WATCH", 9)
                .forEach((framework, number) -> ofFramework(authority, framework, number)
                        .forEach(criterion -> lines.add(clause(authority, set, criterion, "CONTRACT_MANAGEMENT"))));
        for (int i = 0; i < 8; i++) {
            String own = Sets.criterion(authority, "labour", "LOW", "CONTRACT_CLAUSE");
            lines.add(clause(authority, set, own, "TENDER"));
        }
        Sets.added(authority, set, ProofApi.criterion("RS8"), 40);
        Sets.fix(authority, set).statusCode(200);
        Object[] answers = lines.stream().map(line -> answer(line, Map.of())).toArray();
        List<Map<String, Object>> bids = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            bids.add(bid("Tenderer " + i, answers));
        }

        evaluate(authority, set, bids)
                .statusCode(201)
                .body("bids", hasSize(20))
                .body("bids.lines.collect { it.size() }.unique()", contains(40))
                .body("bids.rank.unique()", contains(1));
    }

    private static String clause(String authority, String set, String criterion, String moment) {
        return Sets.line(authority, set, criterion, Map.of("use", "CONTRACT_CLAUSE", "moment", moment))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> ofFramework(String authority, String framework, int number) {
        return ProofApi.as(TestTokens.token("buyer", authority))
                .get("/criteria/v1/criteria?status=PUBLISHED&framework=" + framework + "&limit=" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
