package org.suppliercompliance.supplier.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.supplier;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RiskTest extends RiskFixture {
    @Test
    @DisplayName("S23 S24: one request explains a contract's score: factor, value, weight, share, data set and year")
    void explains_a_contract() {
        String contract = contract(here, seller, "650000000.00", "SEK");
        declare(here, contract, site(here, "SE"), site(here, "CN"));

        soon(() -> risk(here, "/contracts/" + contract)
                .body("score", equalTo(66.27f))
                .body("level", equalTo("HIGH"))
                .body("state", equalTo("ASSESSED"))
                .body("assessedWeight", equalTo(100))
                .body("recalculating", equalTo(false)));
        risk(here, "/contracts/" + contract)
                .body(
                        "factors.factor",
                        contains(
                                "COUNTRY_OF_PRODUCTION",
                                "FREEDOM_OF_ASSOCIATION",
                                "WORKING_TIME",
                                "GENDER_INEQUALITY",
                                "CONTRACT_SIZE"))
                .body("factors.weight", contains(25, 25, 15, 15, 20))
                .body("factors.normalised", contains(0.508f, 0.8009f, 0.7169f, 0.186f, 1.0f))
                .body("factors.points", contains(12.7f, 20.02f, 10.75f, 2.79f, 20.0f))
                .body("factors.share", contains(19.17f, 30.22f, 16.23f, 4.21f, 30.18f))
                .body("factors.country", contains("CN", "CN", "CN", "CN", null))
                .body("factors.year", contains(2023, 2023, 2017, 2022, null))
                .body("factors.indicatorSet.code", contains("WB-WGI-RL", "WB-WGI-VA", "OWID-HOURS", "UNDP-GII"))
                .body("factors.indicatorSet.edition", contains("2023", "2023", "2017", "2022"))
                .body("factors[4].indicatorSet", nullValue())
                .body("factors[0].value", equalTo(-0.0401f))
                .body("factors[2].value", equalTo(2174.4f))
                .body("factors[2].unit", equalTo("hours a year"))
                .body("factors[4].value", equalTo(650000000.00f))
                .body("factors[4].unit", equalTo("SEK"));
        // The supplier has it from that contract.
        soon(() -> risk(here, "/suppliers/" + seller)
                .body("score", equalTo(66.27f))
                .body("contracts.decisive", equalTo(contract))
                .body("contracts.counted", equalTo(1))
                .body("contracts.assessed", equalTo(1)));
    }

    @Test
    @DisplayName("S23: a site is as risky as its country, by the four factors; behind a contract or not")
    void explains_a_site() {
        String site = site(here, "SE");
        // Soon: the data sets of the suite are loaded in the background of a service that has just started.
        soon(() -> risk(here, "/sites/" + site)
                .body("score", equalTo(16.04f))
                .body("level", equalTo("LOW"))
                .body("factors", hasSize(4))
                .body("assessedAt", nullValue()));
        String path = "/sites/" + site + "/risk";
        String read = get(buyer(here), path).extract().header("ETag");
        get(buyer(here).header("If-None-Match", read), path).statusCode(304);
        declare(here, contract(here, seller, null, null), site);
        soon(() -> risk(here, "/sites/" + site)
                .body("assessedAt", not(nullValue()))
                .body("score", equalTo(16.04f)));
        get(buyer(here).header("If-None-Match", read), path).statusCode(200);
        get(buyer(here), "/sites/" + UUID.randomUUID() + "/risk").statusCode(404);
    }

    @Test
    @DisplayName("S23 S24: what is not known is not assessed: no number, never 0; the size alone makes no score")
    void says_what_is_not_assessed() {
        String silent = contract(here, seller, "650000000.00", "SEK");
        soon(() -> risk(here, "/contracts/" + silent)
                .body("assessedAt", not(nullValue()))
                .body("state", equalTo("NOT_ASSESSED"))
                .body("level", equalTo("NOT_ASSESSED"))
                .body("score", nullValue())
                .body("factors[0].assessed", equalTo(false))
                .body("factors[0].normalised", nullValue())
                .body("factors[0].missing", equalTo("No declaration in force names a site."))
                .body("factors[4].normalised", equalTo(1.0f))
                .body("factors[4].points", nullValue()));
        // Taiwan has no Gender Inequality Index, and nobody turned euros of Iceland into kronor.
        declare(here, silent, site(here, "TW"));
        soon(() -> risk(here, "/contracts/" + silent)
                .body("state", equalTo("PARTLY_ASSESSED"))
                .body("assessedWeight", equalTo(85))
                .body("factors[3].assessed", equalTo(false))
                .body("factors[3].countriesNotAssessed", contains("TW")));
        String foreign = contract(here, seller, "650000000", "ISK");
        declare(here, foreign, site(here, "CN"));
        soon(() -> risk(here, "/contracts/" + foreign)
                .body("score", equalTo(57.83f))
                .body("level", equalTo("MEDIUM"))
                .body("assessedWeight", equalTo(80))
                .body("factors[4].missing", equalTo("The settings have no bands for this currency.")));
    }

    @Test
    @DisplayName(
            "S23 decision 9: two authorities see another score of the same supplier, each from its own contracts and weights")
    void each_authority_sees_its_own() {
        String there = authority();
        String ours = contract(here, seller, null, null);
        declare(here, ours, site(here, "CN"));
        String theirs = contract(there, seller, null, null);
        declare(there, theirs, site(there, "SE"));

        soon(() -> risk(here, "/suppliers/" + seller).body("score", equalTo(57.83f)));
        soon(() -> risk(there, "/suppliers/" + seller).body("score", equalTo(16.04f)));
        get(buyer(there), "/contracts/" + ours + "/risk").statusCode(404);
        get(buyer(there), "/contracts/" + ours + "/risk/history").statusCode(404);
        get(supplier(seller), "/suppliers/" + seller + "/risk").statusCode(403);
        get(as("auditor", here), "/suppliers/" + seller + "/risk").statusCode(403);
    }

    @Test
    @DisplayName("S23: the worst contract decides about a supplier; one that has ended counts no more")
    void the_worst_contract_decides() {
        String harmless = contract(here, seller, null, null);
        declare(here, harmless, site(here, "SE"));
        String risky = contract(here, seller, null, null);
        declare(here, risky, site(here, "CN"));
        soon(() -> risk(here, "/suppliers/" + seller)
                .body("score", equalTo(57.83f))
                .body("contracts.decisive", equalTo(risky))
                .body("contracts.counted", equalTo(2)));
        patch(buyer(here), "/contracts/" + risky, "\"1\"", Map.of("start", "2020-01-01", "end", "2020-12-31"))
                .statusCode(200);
        soon(() -> risk(here, "/suppliers/" + seller)
                .body("score", equalTo(16.04f))
                .body("contracts.decisive", equalTo(harmless))
                .body("contracts.counted", equalTo(1)));
    }

    @Test
    @DisplayName("S23 S24: whom to follow up first: suppliers and contracts by score, page by page")
    void ranks() {
        String calm = supplierOf(here, "Calm " + UUID.randomUUID());
        String unknown = supplierOf(here, "Unknown " + UUID.randomUUID());
        String small = contract(here, seller, "500000", "SEK");
        declare(here, small, site(here, "CN"));
        String large = contract(here, seller, "500000000", "SEK");
        declare(here, large, site(here, "CN"));
        String swedish = contract(here, calm, null, null);
        declare(here, swedish, site(here, "SE"));
        String silent = contract(here, unknown, null, null);

        soon(() -> get(buyer(here), "/risk/suppliers")
                .body("items.subjectId", contains(seller, calm, unknown))
                .body("items.score", contains(66.27f, 16.04f, null))
                .body("items.level", contains("HIGH", "LOW", "NOT_ASSESSED")));
        // 46.27 of the country alone, for no band is reached: the size decides about the order.
        get(buyer(here), "/risk/contracts")
                .body("items.subjectId", contains(large, small, swedish, silent))
                .body("items.score", contains(66.27f, 46.27f, 16.04f, null));
        get(buyer(here), "/risk/contracts?level=HIGH").body("items.subjectId", contains(large));
        get(buyer(here), "/risk/contracts?level=NOT_ASSESSED").body("items.subjectId", contains(silent));
        get(buyer(here), "/risk/contracts?level=AWFUL").statusCode(400);
        String next = get(buyer(here), "/risk/contracts?limit=1").extract().path("next");
        buyer(here).get(next).then().body("items.subjectId", contains(small));
    }

    @Test
    @DisplayName("S25: answers of the bid move the contract's score, on a line of their own")
    void bid_answers_count() {
        String contract = contract(here, seller, null, null);
        declare(here, contract, site(here, "CN"));
        String path = "/contracts/" + contract + "/bid-answers";
        Map<String, Object> answers = Map.of(
                "answers",
                List.of(
                        Map.of("question", "traceability", "answer", "All smelters are named", "adjustment", -8),
                        Map.of("question", "worker-voice", "answer", "None", "adjustment", 3)));
        get(buyer(here), path).statusCode(200).header("ETag", "\"1\"").body("answers", hasSize(0));
        put(buyer(here), path, null, answers).statusCode(428);
        put(buyer(here), path, "\"1\"", answers)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("adjustment", equalTo(-5));
        put(buyer(here), path, "\"1\"", answers).statusCode(412);
        soon(() -> risk(here, "/contracts/" + contract)
                .body("score", equalTo(52.83f))
                .body("bidStage.scoreBefore", equalTo(57.83f))
                .body("bidStage.adjustment", equalTo(-5))
                .body("bidStage.answers.question", contains("traceability", "worker-voice"))
                .body("factors.share[0]", equalTo(27.45f)));
        soon(() -> risk(here, "/suppliers/" + seller).body("score", equalTo(52.83f)));

        Map<String, Object> tooFar = Map.of(
                "answers",
                List.of(
                        Map.of("question", "a", "answer", "x", "adjustment", -10),
                        Map.of("question", "a", "answer", "x", "adjustment", -10),
                        Map.of("question", "b", "answer", "x", "adjustment", -1)));
        put(buyer(here), path, "\"2\"", tooFar)
                .statusCode(422)
                .body("errors.pointer", contains("/answers/1/question", "/answers"));
        put(buyer(authority()), path, "\"2\"", answers).statusCode(404);
    }

    @Test
    @DisplayName("S30: high factors name the themes to set criteria for, and the fact tells them")
    void themes_follow_from_the_risk() {
        String contract = contract(here, seller, "650000000", "SEK");
        declare(here, contract, site(here, "CN"));
        soon(() -> risk(here, "/contracts/" + contract)
                .body("themes", contains("cooperation", "followup", "monitoring", "worker-empowerment"))
                .body("factors.level", contains("MEDIUM", "HIGH", "HIGH", "LOW", "HIGH")));
        soon(() -> {
            List<Map<String, Object>> facts = changes(manager(here), here + "/" + contract);
            assertEquals("supplier.supplier-risk-assessed.v1", facts.get(0).get("type"));
            Map<?, ?> data = (Map<?, ?>) facts.get(facts.size() - 1).get("data");
            assertEquals(66.27, ((Number) data.get("score")).doubleValue());
            assertEquals("HIGH", data.get("level"));
            assertEquals(Map.of("kind", "CONTRACT", "id", contract), data.get("subject"));
            assertEquals(seller, data.get("supplierId"));
            assertEquals(List.of("cooperation", "followup", "monitoring", "worker-empowerment"), data.get("themes"));
            assertEquals(5, ((List<?>) data.get("factors")).size());
        });
        assertEquals(List.of(), changes(supplier(seller), here + "/" + contract));
        String harmless = contract(here, seller, null, null);
        declare(here, harmless, site(here, "SE"));
        soon(() -> risk(here, "/contracts/" + harmless)
                .body("score", equalTo(16.04f))
                .body("themes", hasSize(0)));
    }

    @Test
    @DisplayName("S23 S24: a changed value, site or declaration works the score out again; every score it had is kept")
    void changes_are_followed_and_kept() {
        String contract = contract(here, seller, null, null);
        String site = site(here, "SE");
        declare(here, contract, site);
        // Each has its first score before anything changes: what was never worked out has no history.
        for (String subject : List.of("/contracts/" + contract, "/suppliers/" + seller, "/sites/" + site)) {
            soon(() -> risk(here, subject).body("score", equalTo(16.04f)).body("assessedAt", not(nullValue())));
        }
        patch(buyer(here), "/sites/" + site, "\"1\"", Map.of("country", "CN")).statusCode(200);
        soon(() -> risk(here, "/contracts/" + contract).body("score", equalTo(57.83f)));
        soon(() -> risk(here, "/sites/" + site).body("score", equalTo(57.83f)));
        patch(
                        buyer(here),
                        "/contracts/" + contract,
                        "\"1\"",
                        Map.of("value", Map.of("amount", "500000000", "currency", "SEK")))
                .statusCode(200);
        soon(() -> risk(here, "/contracts/" + contract).body("score", equalTo(66.27f)));
        // Says nothing that counts.
        patch(buyer(here), "/contracts/" + contract, "\"2\"", Map.of("title", "Other computers"))
                .statusCode(200);
        declare(here, contract, site(here, "BD"));
        soon(() -> risk(here, "/contracts/" + contract)
                .body("factors.country", contains("BD", "BD", "BD", "BD", null))
                .body("factors.normalised[0]", equalTo(0.6005f)));

        soon(() -> get(buyer(here), "/contracts/" + contract + "/risk/history")
                .statusCode(200)
                .body("items.score[1]", equalTo(66.27f))
                .body("items.score[2]", equalTo(57.83f))
                .body("items.score[3]", equalTo(16.04f))
                .body("items[3].factors[0].country", equalTo("SE")));
        get(buyer(here), "/sites/" + site + "/risk/history").body("items.score", contains(57.83f, 16.04f));
        soon(() -> get(buyer(here), "/suppliers/" + seller + "/risk/history").body("items.score", hasItem(16.04f)));
        get(buyer(here), "/contracts/" + contract + "/risk/history?limit=2")
                .body("items", hasSize(2))
                .body("next", not(nullValue()));
    }
}
