package org.suppliercompliance.supplier.categories;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.atOnce;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class CategoryTest {
    private String stockholm;
    private String skane;
    private String outside;
    private String network;

    @BeforeEach
    void regions() {
        stockholm = authority();
        skane = authority();
        outside = authority();
        network = network(stockholm, skane);
    }

    private static String network(String... members) {
        String code = "NET-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        post(operator(), "/networks", Map.of("code", code, "name", "Regions", "members", List.of(members)))
                .statusCode(201);
        return code;
    }

    private static ValidatableResponse taken(RequestSpecification who, String category, String network) {
        return post(who, "/category-responsibilities", Map.of("category", category, "network", network));
    }

    private static RequestSpecification manager(String authority) {
        return as("sustainability-manager", authority);
    }

    private static RequestSpecification ofNowhere() {
        return given().auth().oauth2(TestTokens.roleToken("sustainability-manager", null));
    }

    @Test
    @DisplayName(
            "S14, S15, S16, S21: the eight kinds of ICT equipment and Oslo's two are there, all of high risk, parts of the ICT that Region Stockholm took on")
    @Tag("S16")
    @Tag("S21")
    void shipped_categories() {
        get(buyer(stockholm), "/categories?parent=ICT&highRisk=true")
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                "DESKTOP-EQUIPMENT",
                                "MEDICAL-PANEL-PCS",
                                "MONITORS",
                                "NETWORK-AND-SECURITY",
                                "PERSONAL-COMPUTERS",
                                "SERVERS-AND-STORAGE",
                                "SMALL-PRINTERS",
                                "SMARTPHONES",
                                "TABLETS",
                                "THIN-CLIENTS"))
                .body("items.highRisk", everyItem(is(true)));
        get(buyer(stockholm), "/categories/ICT")
                .body("usualOwner", equalTo("REGION-STOCKHOLM"))
                .body("cpvCodes", hasItems("30200000"));
        get(buyer(stockholm), "/categories/TABLETS").body("source", equalTo("City of Oslo"));
        get(buyer(stockholm), "/categories/NO-SUCH").statusCode(404);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "30213200-7, TABLETS", "30213100, PERSONAL-COMPUTERS", "30231310, MONITORS", "32413100, NETWORK-AND-SECURITY",
        "48821000, SERVERS-AND-STORAGE", "30237461, DESKTOP-EQUIPMENT", "30232110, SMALL-PRINTERS",
                "32252000, SMARTPHONES",
        "33197000, MEDICAL-PANEL-PCS", "30231100, THIN-CLIENTS", "30237270, ICT",
    })
    @DisplayName("S14, S15: a CPV code belongs to the category mapped closest to it")
    void mapped_to_the_cpv(String cpv, String category) {
        get(buyer(stockholm), "/categories?cpv=" + cpv).body("items.code", contains(category));
    }

    @Test
    @DisplayName(
            "S14: a code outside every category has none, a code that does not exist is refused, labels follow the reader's language")
    void labels_and_unknown_codes() {
        get(buyer(stockholm), "/categories?cpv=03111000").body("items", hasSize(0));
        get(buyer(stockholm), "/categories?cpv=30213000-4").statusCode(400);
        get(buyer(stockholm).header("Accept-Language", "fi, sv;q=0.8"), "/categories/MONITORS")
                .body("label", equalTo("Bildskärmar"));
        get(buyer(stockholm).header("Accept-Language", "nb-NO"), "/categories/MONITORS")
                .body("label", equalTo("Skjermer"));
        get(buyer(stockholm), "/categories/MONITORS").body("label", equalTo("Monitors"));
    }

    @Test
    @DisplayName(
            "S16: an operator registers further categories as data; a CPV code belongs to one, and high risk is a flag")
    @Tag("S16")
    void categories_are_data() {
        String code = "CAT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Map<String, Object> names = Map.of("sv", "Möbler", "nb", "Møbler", "en", "Furniture");
        Map<String, Object> body =
                Map.of("code", code, "names", names, "cpvCodes", List.of("39110000-6"), "highRisk", true);
        post(buyer(stockholm), "/categories", body).statusCode(403);
        post(operator(), "/categories", body).statusCode(201).header("Location", containsString(code));
        post(operator(), "/categories", body).statusCode(409).body("type", containsString("code-taken"));
        post(
                        operator(),
                        "/categories",
                        Map.of("code", code + "-2", "names", names, "cpvCodes", List.of("39110000"), "highRisk", true))
                .statusCode(409)
                .body("type", containsString("cpv-code-taken"))
                .body("errors.detail", contains(containsString(code)));
        get(operator(), "/categories/" + code + "-2").statusCode(404);
        post(
                        operator(),
                        "/categories",
                        Map.of(
                                "code",
                                code + "-3",
                                "parent",
                                "NO-SUCH",
                                "names",
                                names,
                                "cpvCodes",
                                List.of("39110001"),
                                "highRisk",
                                true))
                .statusCode(422)
                .body("errors.pointer", contains("/cpvCodes/0", "/parent"));

        patch(operator(), "/categories/" + code, "\"1\"", "{\"highRisk\": false, \"cpvCodes\": []}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("highRisk", equalTo(false))
                .body("cpvCodes", hasSize(0));
        patch(operator(), "/categories/" + code, "\"1\"", "{\"highRisk\": true}")
                .statusCode(412);
        get(buyer(stockholm), "/categories?highRisk=true&limit=100").body("items.code", not(hasItems(code)));
    }

    @Test
    @DisplayName(
            "S17, S21: an authority takes on a category in its network and answers for its parts; a second owner is 409 and learns who it is")
    @Tag("S21")
    @Tag("G5")
    void one_owner() {
        ValidatableResponse first = taken(manager(stockholm), "ICT", network)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("authority", equalTo(stockholm));
        String id = first.extract().path("id");

        taken(manager(skane), "ICT", network)
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:supplier:responsibility-taken"))
                .body("detail", containsString(stockholm))
                .header("Link", containsString(id));
        taken(manager(stockholm), "ICT", network).statusCode(409);
        String ofTheWhole = get(buyer(skane), "/categories/MONITORS/responsible?network=" + network)
                .statusCode(200)
                .body("authority", equalTo(stockholm))
                .body("category", equalTo("ICT"))
                .extract()
                .header("ETag");
        taken(manager(skane), "MONITORS", network).statusCode(201);
        get(buyer(skane).header("If-None-Match", ofTheWhole), "/categories/MONITORS/responsible?network=" + network)
                .statusCode(200)
                .body("authority", equalTo(skane))
                .body("category", equalTo("MONITORS"));
        get(buyer(skane), "/categories/ICT/responsible?network=" + network(skane))
                .statusCode(404);
        taken(manager(skane), "ICT", network(skane)).statusCode(201);
        get(buyer(skane), "/category-responsibilities?network=" + network).body("items", hasSize(2));
        assertEquals(
                List.of("supplier.category-assigned.v1"),
                changes(buyer(outside), id).stream()
                        .map(fact -> fact.get("type"))
                        .toList());
    }

    @Test
    @DisplayName("S17: of twenty that take on one category at once exactly one gets it")
    void raced_owners() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String who = i % 2 == 0 ? stockholm : skane;
            calls.add(() -> taken(manager(who), "TABLETS", network).extract().statusCode());
        }
        List<Integer> answers = atOnce(calls);

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(19, answers.stream().filter(status -> status == 409).count());
        get(buyer(skane), "/category-responsibilities?category=TABLETS&network=" + network)
                .body("items", hasSize(1));
    }

    @Test
    @DisplayName(
            "S17: only members of the network take a category on, each for itself; an operator says for whom, and who names no authority is none")
    void who_may_take_it_on() {
        taken(manager(outside), "ICT", network).statusCode(422).body("errors.pointer", contains("/authority"));
        post(
                        manager(skane),
                        "/category-responsibilities",
                        Map.of("category", "ICT", "network", network, "authority", stockholm))
                .statusCode(422)
                .body("errors.pointer", contains("/authority"));
        taken(manager(skane), "NO-SUCH", "NO-SUCH")
                .statusCode(422)
                .body("errors.pointer", contains("/category", "/network"));
        taken(operator(), "ICT", network).statusCode(422).body("errors.pointer", contains("/authority"));
        taken(buyer(skane), "ICT", network).statusCode(403);
        Map<String, Object> body =
                Map.of("category", "ICT", "network", network, "authority", stockholm, "group", "ICT group");
        post(ofNowhere(), "/category-responsibilities", body).statusCode(403);
        post(operator(), "/category-responsibilities", body).statusCode(201).body("group", equalTo("ICT group"));
    }

    @Test
    @DisplayName("S17: the owner hands a category over to another member, so that at no moment nobody answers for it")
    void handed_over() {
        String id = taken(manager(stockholm), "ICT", network)
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/category-responsibilities/" + id + "/handover";
        handOver(manager(skane), path, "\"1\"", skane).statusCode(403);
        handOver(ofNowhere(), path, "\"1\"", skane).statusCode(403);
        handOver(manager(stockholm), path, "\"1\"", outside)
                .statusCode(422)
                .body("errors.pointer", contains("/authority"));
        handOver(manager(stockholm), path, "\"9\"", skane).statusCode(412);
        handOver(manager(stockholm), path, "\"1\"", skane)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("authority", equalTo(skane));

        get(buyer(outside), "/category-responsibilities?network=" + network + "&authority=" + skane)
                .body("items.id", contains(id));
        handOver(manager(stockholm), path, "\"2\"", stockholm).statusCode(403);
        assertEquals(
                List.of(stockholm, skane),
                changes(buyer(outside), id).stream()
                        .map(fact -> ((Map<?, ?>) fact.get("data")).get("authority"))
                        .toList());
    }

    private static ValidatableResponse handOver(RequestSpecification who, String path, String etag, String to) {
        return who.contentType("application/json")
                .header("If-Match", etag)
                .body(Map.of("authority", to))
                .post("/supplier/v1" + path)
                .then();
    }
}
