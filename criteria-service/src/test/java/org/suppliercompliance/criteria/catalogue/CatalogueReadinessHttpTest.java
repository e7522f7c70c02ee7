package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;
import org.suppliercompliance.criteria.consultations.Market;
import org.suppliercompliance.criteria.consultations.Registry;

@QuarkusTest
@DisplayName("The catalogue by the readiness of the market")
class CatalogueReadinessHttpTest {
    private final LocalDate today = Market.today();
    /** A word that stands in these criteria alone. */
    private final String word = "readiness" + Api.freshCode().substring(2).toLowerCase(java.util.Locale.ROOT);

    private String here;
    private String ready;
    private String scarce;
    private String forgotten;
    private String unasked;

    @BeforeEach
    void criteria() {
        here = Registry.authority();
        ready = criterion();
        scarce = criterion();
        forgotten = criterion();
        unasked = criterion();
        Market.consulted(here, ready, today, 3, 1, 2);
        Market.consulted(here, scarce, today.minusMonths(35), 2, 3, 0);
        Market.consulted(here, forgotten, today.minusMonths(37), 6, 0, 0);
    }

    private String criterion() {
        String token = Api.manager(here);
        String id = Api.register(token, Api.body(Api.freshCode()).replace("Risk analysis per factory", word))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.act(token, id, 1, "publication").then().statusCode(200);
        return id;
    }

    private ValidatableResponse list(String token, String filter) {
        return Api.as(token).get(Api.CRITERIA + "?q=" + word + filter).then();
    }

    @Test
    @Tag("C1")
    @DisplayName(
            "C1: the catalogue shows the readiness of the market beside each criterion, and is narrowed to what may be mandatory by it, what is for award, and what the market is asked first")
    void by_the_readiness_of_the_market() {
        String buyer = Api.buyer(Registry.authority());
        String ofReady = "items.find { it.id == '" + ready + "' }.maturity";
        list(buyer, "")
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ready, scarce, forgotten, unasked))
                .body(
                        ofReady,
                        equalTo(Map.of(
                                "state",
                                "ASSESSED",
                                "participants",
                                6,
                                "percent",
                                50,
                                "partlyPercent",
                                16,
                                "advice",
                                "MAY_BE_MANDATORY")))
                .body(
                        "items.find { it.id == '" + unasked + "' }.maturity",
                        equalTo(Map.of("state", "NOT_ASSESSED", "participants", 0, "advice", "CONSULT_FIRST")));

        list(buyer, "&advice=MAY_BE_MANDATORY").body("items.id", contains(ready));
        list(buyer, "&advice=AWARD_CRITERION")
                .body("items.id", contains(scarce))
                .body("items[0].maturity.percent", equalTo(40));
        list(buyer, "&advice=CONSULT_FIRST").body("items.id", containsInAnyOrder(forgotten, unasked));
        list(buyer, "&advice=MAY_BE_MANDATORY&use=SELECTION").body("items", empty());
        list(buyer, "&advice=PERHAPS").statusCode(400);
        TableAnswer.of(Api.as(buyer), TableAnswer.CSV, Api.CRITERIA + "?q=" + word + "&advice=AWARD_CRITERION")
                .hasRows(1)
                .holds("maturityAdvice", scarce, "ASSESSED,5,40,60,AWARD_CRITERION");
    }

    @Test
    @Tag("C1")
    @DisplayName("C1: pages of what may be mandatory follow each other, and hold all of it")
    void pages_follow_each_other() {
        String second = criterion();
        Market.consulted(here, second, today, 5, 0, 0);
        String buyer = Api.buyer(here);

        String first = Api.as(buyer)
                .get(Api.CRITERIA + "?limit=1&advice=MAY_BE_MANDATORY&q=" + word)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
        String next = Api.as(buyer)
                .get(Api.CRITERIA + "?limit=1&advice=MAY_BE_MANDATORY&q=" + word)
                .then()
                .extract()
                .path("next");

        Api.as(buyer)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.id", contains(first.equals(ready) ? second : ready))
                .body("items[0].maturity.advice", equalTo("MAY_BE_MANDATORY"));
    }

    @Test
    @DisplayName(
            "who may not read what the market can meet reads the catalogue without it, and filters by nothing of it")
    void without_it() {
        for (String token : new String[] {
            TestTokens.token("auditor", here),
            TestTokens.supplierToken(Registry.supplierId()),
            TestTokens.operatorToken()
        }) {
            list(token, "")
                    .statusCode(200)
                    .body("items.size()", equalTo(4))
                    .body("items.maturity", everyItem(nullValue()));
            list(token, "&advice=MAY_BE_MANDATORY").statusCode(403);
        }
    }
}
