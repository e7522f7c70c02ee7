package org.suppliercompliance.supplier.risk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.imported;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scores follow what happens elsewhere: imports, merges, and the passing of time. */
@QuarkusTest
class RiskFollowsTest extends RiskFixture {
    @Test
    @DisplayName("S23 S24: contracts and factories that come in files are worked out like those of requests")
    void imports_are_followed() {
        imported(
                        here,
                        "kind=contracts",
                        "supplier_id,reference,title,cpv,value,currency\n" + seller
                                + ",I-1,Computers,30213000,650000000,SEK\n")
                .body("accepted", equalTo(1));
        soon(() -> get(buyer(here), "/risk/contracts")
                .body("items.name", contains("I-1"))
                .body("items.state", contains("NOT_ASSESSED")));
        String contract = get(buyer(here), "/contracts").extract().path("items[0].id");
        imported(
                        here,
                        "kind=declarations&contractId=" + contract,
                        "factory_name,country\nWorks " + UUID.randomUUID() + ",CN\nWorks " + UUID.randomUUID()
                                + ",SE\n")
                .body("accepted", equalTo(2));
        soon(() -> get(buyer(here), "/risk/contracts").body("items.score", contains(66.27f)));
        soon(() -> get(buyer(here), "/risk/suppliers").body("items.score", contains(66.27f)));
    }

    @Test
    @DisplayName("S23: a declaration that is no longer in force carries no score: time alone works it out again")
    void time_is_followed() {
        String contract = contract(here, seller, null, null);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
        post(
                        buyer(here),
                        "/contracts/" + contract + "/declarations",
                        Map.of(
                                "onBehalf",
                                Map.of("document", "List by mail"),
                                "validUntil",
                                today.plusDays(10).toString(),
                                "sites",
                                List.of(Map.of("siteId", site(here, "CN"), "role", "FINAL_ASSEMBLY"))))
                .statusCode(201);
        soon(() -> risk(here, "/suppliers/" + seller).body("score", equalTo(57.83f)));
        // Whether the contract was worked out before its sites were declared is nobody's business.
        int revision = risk(here, "/contracts/" + contract).extract().path("revision");
        try {
            offset(Duration.ofDays(9).toSeconds());
            risk(here, "/contracts/" + contract).body("score", equalTo(57.83f)).body("revision", equalTo(revision));
            offset(Duration.ofDays(12).toSeconds());
            soon(() -> risk(here, "/contracts/" + contract)
                    .body("state", equalTo("NOT_ASSESSED"))
                    .body("score", nullValue())
                    .body("revision", equalTo(revision + 1)));
            soon(() -> risk(here, "/suppliers/" + seller).body("state", equalTo("NOT_ASSESSED")));
        } finally {
            offset(0);
        }
        get(buyer(here), "/contracts/" + contract + "/risk/history")
                .body("items.state[0]", equalTo("NOT_ASSESSED"))
                .body("items.state[1]", equalTo("PARTLY_ASSESSED"));
    }

    @Test
    @DisplayName(
            "S23: a contract and a declaration until 9999-12-31 are worked out like others, and so is what comes after them")
    void without_an_end() {
        String there = authority(Map.of("zone", "Atlantic/Reykjavik"));
        String contract = post(
                        buyer(there),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                seller,
                                "reference",
                                "R-1",
                                "title",
                                "Computers",
                                "cpvCodes",
                                List.of("30213000"),
                                "end",
                                "9999-12-31"))
                .statusCode(201)
                .extract()
                .path("id");
        post(
                        buyer(there),
                        "/contracts/" + contract + "/declarations",
                        Map.of(
                                "onBehalf",
                                Map.of("document", "List by mail"),
                                "validUntil",
                                "9999-12-31",
                                "sites",
                                List.of(Map.of("siteId", site(there, "CN"), "role", "FINAL_ASSEMBLY"))))
                .statusCode(201);
        soon(() -> risk(there, "/suppliers/" + seller).body("score", equalTo(57.83f)));

        declare(there, contract, site(there, "SE"));
        soon(() -> risk(there, "/suppliers/" + seller).body("score", equalTo(16.04f)));
    }

    @Test
    @DisplayName("S23 decision 14: a survivor has the risk of those merged into it, until they are split off again")
    void merges_are_followed() {
        String twin = supplierOf(here, "Twin " + UUID.randomUUID());
        String swedish = contract(here, seller, null, null);
        declare(here, swedish, site(here, "SE"));
        String chinese = contract(here, twin, null, null);
        declare(here, chinese, site(here, "CN"));
        soon(() -> get(buyer(here), "/risk/suppliers").body("items.subjectId", contains(twin, seller)));

        confirmed(post(
                        buyer(here),
                        "/suppliers/" + twin + "/merge",
                        Map.of("survivorId", seller, "reason", "Registered twice."))
                .statusCode(202)
                .extract()
                .path("id"));
        soon(() -> get(buyer(here), "/risk/suppliers")
                .body("items.subjectId", contains(seller))
                .body("items.score", contains(57.83f)));
        risk(here, "/suppliers/" + seller)
                .body("contracts.counted", equalTo(2))
                .body("contracts.decisive", equalTo(chinese));

        confirmed(post(buyer(here), "/suppliers/" + twin + "/split", Map.of("reason", "Two after all."))
                .statusCode(202)
                .extract()
                .path("id"));
        soon(() -> get(buyer(here), "/risk/suppliers")
                .body("items.subjectId", contains(twin, seller))
                .body("items.score", contains(57.83f, 16.04f)));
    }

    private static void confirmed(String change) {
        operator()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{}")
                .post("/supplier/v1/identity-changes/" + change + "/confirmation")
                .then()
                .statusCode(200);
    }

    private static void offset(long seconds) {
        operator()
                .contentType("application/json")
                .body(Map.of("offsetSeconds", seconds))
                .put("/supplier/v1/clock-offset")
                .then()
                .statusCode(200);
    }
}
