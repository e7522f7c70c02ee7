package org.suppliercompliance.supplier.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.atOnce;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.offset;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.identity.MergeCalls.act;
import static org.suppliercompliance.supplier.identity.MergeCalls.merged;
import static org.suppliercompliance.supplier.identity.MergeCalls.proposed;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class MergeRefusalTest {
    private final String mark = "r" + UUID.randomUUID().toString().substring(0, 8);
    private String here;

    @BeforeEach
    void authorities() {
        here = authority();
    }

    @Test
    @DisplayName(
            "decision 14: a merge with itself, with nobody, in a circle or into a merged supplier is refused by a clear problem")
    void refused_merges() {
        String one = supplierOf(here, mark + " One");
        String two = supplierOf(here, mark + " Two");
        String three = supplierOf(here, mark + " Three");
        proposed(here, one, one).statusCode(422).body("errors.pointer", contains("/survivorId"));
        proposed(here, one, UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.pointer", contains("/survivorId"));
        proposed(here, UUID.randomUUID().toString(), one).statusCode(404);
        String circle = proposed(here, two, one).statusCode(202).extract().path("id");
        merged(here, one, two);

        proposed(here, three, one)
                .statusCode(409)
                .body("type", containsString("supplier-merged"))
                .header("Link", containsString("/supplier/v1/suppliers/" + two));
        proposed(here, one, three).statusCode(409).body("type", containsString("supplier-merged"));
        act(operator(), circle, "confirmation", "\"1\"").statusCode(409).body("type", containsString("merge-circle"));
        get(operator(), "/identity-changes/" + circle)
                .body("status", equalTo("PROPOSED"))
                .body("decidedBy", nullValue());
        act(buyer(here), circle, "rejection", "\"1\"").statusCode(200).body("status", equalTo("REJECTED"));
        proposed(here, two, one).statusCode(409).body("type", containsString("merge-circle"));
        get(buyer(here), "/suppliers/" + two).statusCode(200);
    }

    @Test
    @DisplayName("decision 14: a buyer whose token names no authority decides nothing, for it is no operator")
    void without_an_authority() {
        String one = supplierOf(here, mark + " One");
        String two = supplierOf(here, mark + " Two");
        String change = proposed(here, one, two).statusCode(202).extract().path("id");

        for (String act : List.of("confirmation", "rejection")) {
            act(given().auth().oauth2(TestTokens.roleToken("buyer", null)), change, act, "\"1\"")
                    .statusCode(403);
        }
        get(buyer(here), "/identity-changes/" + change).body("status", equalTo("PROPOSED"));
        act(operator(), change, "confirmation", "\"1\"").statusCode(200);
    }

    @Test
    @DisplayName("decision 14: of two merges in opposite directions confirmed at once exactly one is carried out")
    void raced_merges() throws Exception {
        String one = supplierOf(here, mark + " One");
        String two = supplierOf(here, mark + " Two");
        String there = proposed(here, one, two).statusCode(202).extract().path("id");
        String back = proposed(here, two, one).statusCode(202).extract().path("id");
        List<Callable<Integer>> calls = List.of(
                () -> act(operator(), there, "confirmation", "\"1\"").extract().statusCode(),
                () -> act(operator(), back, "confirmation", "\"1\"").extract().statusCode());
        List<Integer> answers = atOnce(calls);

        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        String survivor = answers.get(0) == 200 ? two : one;
        get(operator(), "/suppliers?q={q}", mark).body("items.id", contains(survivor));
    }

    @Test
    @DisplayName("decision 14: a split is possible for 30 days, and only of what is merged")
    void late_splits() {
        String one = supplierOf(here, mark + " One");
        String two = supplierOf(here, mark + " Two");
        post(buyer(here), "/suppliers/" + two + "/split", Map.of("reason", "x"))
                .statusCode(409)
                .body("type", containsString("supplier-not-merged"));
        merged(here, one, two);
        try {
            offset(Duration.ofDays(30).plusMinutes(1));

            post(buyer(here), "/suppliers/" + one + "/split", Map.of("reason", "x"))
                    .statusCode(409)
                    .body("type", containsString("split-too-late"));
        } finally {
            offset(Duration.ZERO);
        }
    }
}
