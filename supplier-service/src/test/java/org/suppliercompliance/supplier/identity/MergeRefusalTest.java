package org.suppliercompliance.supplier.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
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

    /** Registers so many records more that were merged into the supplier. */
    private void crowd(String survivor, int records) throws SQLException {
        try (Connection connection = TestServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into supplier (id, legal_name, name_folded, country, roles, version, created_at, changed_at, merged_into, survivor_id, merged_at)
                    select gen_random_uuid(), '%1$s Part ' || i, '%1$s part ' || i, 'SE', '{RESELLER}', 1, now(), now(), '%2$s'::uuid, '%2$s'::uuid, now()
                    from generate_series(1, %3$d) i""".formatted(mark, survivor, records));
        }
    }

    @Test
    @DisplayName(
            "decision 14: at most 100 records are one supplier; a merge over that is refused when it is proposed and when it is confirmed, and changes nothing")
    void crowds() throws SQLException {
        String crowded = supplierOf(here, mark + " Crowded");
        String last = supplierOf(here, mark + " Last");
        String late = supplierOf(here, mark + " Late");
        crowd(crowded, 98);
        String change = proposed(here, late, crowded).statusCode(202).extract().path("id");
        String before = get(buyer(here), "/suppliers/" + late).extract().asString();
        merged(here, last, crowded);
        String etag = get(buyer(here), "/suppliers/" + crowded).extract().header("ETag");

        act(operator(), change, "confirmation", "\"1\"")
                .statusCode(409)
                .body("type", containsString("merge-too-large"))
                .body("detail", equalTo("At most 100 records can be one supplier."));
        get(operator(), "/identity-changes/" + change)
                .body("status", equalTo("PROPOSED"))
                .body("decidedBy", nullValue());
        assertEquals(
                before,
                get(buyer(here), "/suppliers/" + late).statusCode(200).extract().asString());
        get(buyer(here), "/suppliers/" + crowded).header("ETag", equalTo(etag));

        act(buyer(here), change, "rejection", "\"1\"").statusCode(200);
        proposed(here, late, crowded).statusCode(409).body("type", containsString("merge-too-large"));
        proposed(here, crowded, late).statusCode(409).body("type", containsString("merge-too-large"));
        get(operator(), "/identity-changes?supplierId=" + late).body("items.status", contains("REJECTED"));
        get(operator(), "/identity-changes?supplierId=" + crowded).body("items.status", empty());
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
