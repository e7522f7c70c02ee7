package org.suppliercompliance.supplier.contracts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;
import static org.suppliercompliance.supplier.identity.MergeCalls.merged;
import static org.suppliercompliance.supplier.identity.MergeCalls.split;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrameworkAgreementTest {
    private String oslo;
    private String atea;

    @BeforeEach
    void fifty_entities() {
        oslo = authority(Map.of(
                "entities",
                IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> Map.of("code", "E" + i, "name", "Entity " + i))
                        .toList()));
        atea = supplierOf(oslo, "Atea AS");
    }

    private ValidatableResponse contract(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "supplierId",
                atea,
                "reference",
                "OSLO-ICT",
                "title",
                "ICT equipment",
                "cpvCodes",
                List.of("30213200", "30231300")));
        body.putAll(more);
        return post(buyer(oslo), "/contracts", body);
    }

    private String id(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    @Test
    @Tag("S13")
    @Tag("X6")
    @DisplayName(
            "S13 X6: a framework agreement open to all 50 entities takes a call-off of each of them, and of no other")
    void open_to_all() {
        String framework = id(contract(Map.of(
                "kind",
                "FRAMEWORK_AGREEMENT",
                "openToAllEntities",
                true,
                "start",
                "2027-01-01",
                "end",
                "2030-12-31",
                "extensionOptions",
                Map.of("count", 1, "months", 12))));
        for (int i = 1; i <= 50; i++) {
            contract(Map.of(
                            "kind",
                            "CALL_OFF",
                            "frameworkId",
                            framework,
                            "reference",
                            "CO-" + i,
                            "buyingEntities",
                            List.of("E" + i)))
                    .statusCode(201);
        }

        contract(Map.of("kind", "CALL_OFF", "frameworkId", framework, "buyingEntities", List.of("E51")))
                .statusCode(422)
                .body("errors.pointer", contains("/buyingEntities/0"));
        contract(Map.of("kind", "CALL_OFF", "frameworkId", framework, "start", "2031-01-01"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/buyingEntities", "/start"));
        get(buyer(oslo), "/contracts?limit=100&frameworkId=" + framework)
                .body("items", hasSize(50))
                .body("items.buyingEntities", hasItem(List.of("E50")));
        get(buyer(oslo), "/contracts?kind=FRAMEWORK_AGREEMENT")
                .body("items.id", contains(framework))
                .body("items[0].openToAllEntities", equalTo(true));
        patch(buyer(oslo), "/contracts/" + framework, "\"1\"", Map.of("kind", "CONTRACT", "openToAllEntities", false))
                .statusCode(422)
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    @Tag("S13")
    @Tag("X6")
    @DisplayName(
            "S13 X6: a framework agreement for some entities refuses the call-off of another one, and of another supplier")
    void for_some() {
        String framework = id(contract(Map.of("kind", "FRAMEWORK_AGREEMENT", "buyingEntities", List.of("E1", "E2"))));
        String plain = id(contract(Map.of()));

        String callOff =
                id(contract(Map.of("kind", "CALL_OFF", "frameworkId", framework, "buyingEntities", List.of("E2"))));
        contract(Map.of("kind", "CALL_OFF", "frameworkId", framework, "buyingEntities", List.of("E2", "E3")))
                .statusCode(422)
                .body("errors.pointer", contains("/buyingEntities/1"));
        contract(Map.of(
                        "kind",
                        "CALL_OFF",
                        "frameworkId",
                        framework,
                        "buyingEntities",
                        List.of("E2"),
                        "supplierId",
                        supplierOf(oslo, "Another")))
                .statusCode(422)
                .body("errors.pointer", contains("/supplierId"));
        contract(Map.of("kind", "CALL_OFF", "frameworkId", plain, "buyingEntities", List.of("E2")))
                .statusCode(422)
                .body("errors.pointer", contains("/frameworkId"));
        contract(Map.of("kind", "CALL_OFF")).statusCode(422).body("errors.pointer", contains("/frameworkId"));
        contract(Map.of("frameworkId", framework)).statusCode(422);
        contract(Map.of("openToAllEntities", true)).statusCode(422);
        contract(Map.of("kind", "FRAMEWORK_AGREEMENT", "openToAllEntities", true, "buyingEntities", List.of("E1")))
                .statusCode(422);
        get(buyer(oslo), "/contracts/" + callOff).body("frameworkId", equalTo(framework));
        Map<?, ?> data = (Map<?, ?>) changes(buyer(oslo), callOff).get(0).get("data");
        assertEquals(List.of("CALL_OFF", framework), List.of(data.get("kind"), data.get("frameworkId")));
    }

    @Test
    @Tag("S13")
    @DisplayName(
            "S13: an entity that the authority has no more stays on the contracts that name it, and comes onto no other but a follow-on contract")
    void an_entity_that_is_gone() {
        String plain = id(contract(Map.of("buyingEntities", List.of("E1", "E2"))));
        String framework = id(contract(Map.of("kind", "FRAMEWORK_AGREEMENT", "buyingEntities", List.of("E1", "E2"))));
        String callOff =
                id(contract(Map.of("kind", "CALL_OFF", "frameworkId", framework, "buyingEntities", List.of("E1"))));
        patch(
                        as("sustainability-manager", oslo),
                        "/authorities/" + oslo,
                        "\"1\"",
                        Map.of("entities", List.of(Map.of("code", "E2", "name", "Entity 2"))))
                .statusCode(200);

        patch(buyer(oslo), "/contracts/" + plain, "\"1\"", Map.of("title", "ICT, as it was bought"))
                .statusCode(200)
                .body("buyingEntities", contains("E1", "E2"));
        patch(buyer(oslo), "/contracts/" + framework, "\"1\"", Map.of("buyingEntities", List.of("E2")))
                .statusCode(200);
        patch(buyer(oslo), "/contracts/" + callOff, "\"1\"", Map.of("title", "Ten computers"))
                .statusCode(200)
                .body("buyingEntities", contains("E1"));
        patch(buyer(oslo), "/contracts/" + plain, "\"2\"", Map.of("buyingEntities", List.of("E1", "E2", "E3")))
                .statusCode(422)
                .body("errors.pointer", contains("/buyingEntities/2"));
        patch(buyer(oslo), "/contracts/" + plain, "\"2\"", Map.of("buyingEntities", List.of("E2")))
                .statusCode(200);
        patch(buyer(oslo), "/contracts/" + plain, "\"3\"", Map.of("buyingEntities", List.of("E1", "E2")))
                .statusCode(422)
                .body("errors.pointer", contains("/buyingEntities/0"));
        contract(Map.of("buyingEntities", List.of("E1")))
                .statusCode(422)
                .body("errors.pointer", contains("/buyingEntities/0"));
    }

    @Test
    @Tag("S13")
    @DisplayName(
            "S13, decision 14: a call-off is corrected also when its framework agreement ended early or asks for more since, or its supplier was split off; only what is new is judged")
    void corrected_later() {
        String framework =
                id(contract(Map.of("kind", "FRAMEWORK_AGREEMENT", "start", "2024-01-01", "end", "2030-12-31")));
        String survivor = supplierOf(oslo, "Atea Group");
        merged(oslo, atea, survivor);
        String callOff = id(contract(
                Map.of("supplierId", survivor, "kind", "CALL_OFF", "frameworkId", framework, "start", "2026-06-01")));
        split(oslo, atea);
        post(
                        buyer(oslo).header("If-Match", "\"1\""),
                        "/contracts/" + framework + "/early-end",
                        Map.of("endedOn", "2025-12-31", "reason", "Terminated."))
                .statusCode(200);
        patch(buyer(oslo), "/contracts/" + framework, "\"2\"", Map.of("openToAllEntities", true))
                .statusCode(200);

        patch(buyer(oslo), "/contracts/" + callOff, "\"1\"", Map.of("title", "Ten computers"))
                .statusCode(200)
                .body("title", equalTo("Ten computers"));
        patch(buyer(oslo), "/contracts/" + callOff, "\"2\"", Map.of("start", "2026-07-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/start"));
        patch(buyer(oslo), "/contracts/" + callOff, "\"2\"", Map.of("buyingEntities", List.of("E1")))
                .statusCode(200);
        patch(buyer(oslo), "/contracts/" + callOff, "\"3\"", Map.of("buyingEntities", List.of()))
                .statusCode(422)
                .body("errors.pointer", contains("/buyingEntities"));
        patch(buyer(oslo), "/contracts/" + callOff, "\"3\"", Map.of("start", "2025-12-31"))
                .statusCode(200);
    }

    @Test
    @DisplayName("S13: another authority's framework agreement cannot be called off, answered as one that is not there")
    void a_foreign_framework() {
        String other = authority(Map.of("entities", List.of(Map.of("code", "E1", "name", "One"))));
        String framework = post(
                        buyer(other),
                        "/contracts",
                        Map.of(
                                "supplierId",
                                atea,
                                "reference",
                                "X",
                                "title",
                                "X",
                                "cpvCodes",
                                List.of("30213000"),
                                "kind",
                                "FRAMEWORK_AGREEMENT",
                                "openToAllEntities",
                                true))
                .statusCode(201)
                .extract()
                .path("id");
        contract(Map.of("kind", "CALL_OFF", "frameworkId", framework, "buyingEntities", List.of("E1")))
                .statusCode(422)
                .body("errors.pointer", contains("/frameworkId"));
    }

    @Test
    @Tag("S14")
    @DisplayName(
            "S14: the main CPV code names the product category, and contracts are listed by it and by the one above it")
    void categories() {
        String tablets = id(contract(Map.of()));
        String computers = id(contract(Map.of("cpvCodes", List.of("30213300", "30213200"))));
        String roads = id(contract(Map.of("cpvCodes", List.of("45233130"))));

        get(buyer(oslo), "/contracts/" + tablets).body("category", equalTo("TABLETS"));
        get(buyer(oslo), "/contracts/" + computers).body("category", equalTo("PERSONAL-COMPUTERS"));
        get(buyer(oslo), "/contracts/" + roads).body("category", nullValue());
        get(buyer(oslo), "/contracts?category=TABLETS").body("items.id", contains(tablets));
        get(buyer(oslo), "/contracts?category=PERSONAL-COMPUTERS").body("items.id", contains(computers));
        get(buyer(oslo), "/contracts?category=ICT").body("items.id", contains(computers, tablets));
        get(buyer(oslo), "/contracts?category=SMALL-PRINTERS").body("items", empty());
        get(buyer(oslo), "/contracts?category=NO-SUCH").statusCode(400);
    }
}
