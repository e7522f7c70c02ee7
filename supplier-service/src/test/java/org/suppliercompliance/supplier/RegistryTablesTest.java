package org.suppliercompliance.supplier;

import static org.hamcrest.Matchers.contains;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.CSV;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.NDJSON;
import static org.suppliercompliance.chassis.testing.tables.TableAnswer.XLSX;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.buyer;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;
import static org.suppliercompliance.supplier.Calls.supplierOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.tables.TableAnswer;

@QuarkusTest
@DisplayName("Documents, categories, authorities and who is who as tables")
class RegistryTablesTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
    private final String mark = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String live = "=SUM(" + mark + ")";
    private String here;
    private String there;

    @BeforeEach
    void two_authorities() {
        here = authority();
        there = authority();
    }

    private static TableAnswer table(RequestSpecification who, String type, String path) {
        return TableAnswer.of(who, type, "/supplier/v1" + path);
    }

    private static String posted(RequestSpecification who, String path, Map<String, Object> body) {
        return post(who, path, body).statusCode(201).extract().path("id");
    }

    private String network(String name, String... members) {
        String code = "NET-" + mark.toUpperCase();
        post(operator(), "/networks", Map.of("code", code, "name", name, "members", List.of(members)))
                .statusCode(201);
        return code;
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG13: documents as a table: those of one supplier, as they stand, with the filters of the list, no formula live")
    void documents(String type) {
        String path = "/suppliers/" + supplierOf(here, "Shown " + mark) + "/documents";
        String elsewhere = "/suppliers/" + supplierOf(here, "Another " + mark) + "/documents";
        String ended = today.minusDays(2).toString();
        String expired = posted(buyer(here), path, Map.of("kind", "CERTIFICATE", "title", live, "validUntil", ended));
        String policy = posted(buyer(here), path, Map.of("kind", "POLICY", "title", "Code of conduct"));
        String foreign = posted(buyer(here), elsewhere, Map.of("kind", "POLICY", "title", "Code of conduct"));

        table(as("auditor", there), type, path)
                .hasRows(2)
                .holds("withdrawalReason", expired, policy, ended, "EXPIRED", "VALID", here)
                .holdsDefused(live)
                .lacks(foreign);
        table(buyer(here), type, path + "?kind=POLICY").hasRows(1).holds(policy);
        table(buyer(here), type, path + "?validOn=" + ended).hasRows(2);
        table(buyer(here), type, path + "?validOn=" + today).hasRows(1).lacks(expired);
        buyer(here)
                .accept(type)
                .get("/supplier/v1/suppliers/" + UUID.randomUUID() + "/documents")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG13: who answers for categories as a table, with the filters of the list, no formula live")
    void responsibilities(String type) {
        String network = network("Regions " + mark, here, there);
        String own = posted(
                as("sustainability-manager", here),
                "/category-responsibilities",
                Map.of("category", "ICT", "network", network, "group", live));
        String second = posted(
                as("sustainability-manager", there),
                "/category-responsibilities",
                Map.of("category", "MONITORS", "network", network));
        String path = "/category-responsibilities?network=" + network;

        table(buyer(here), type, path)
                .hasRows(2)
                .holds("since", own, second, here, there, "MONITORS")
                .holdsDefused(live);
        table(buyer(here), type, path + "&authority=" + there)
                .hasRows(1)
                .holds(second)
                .lacks(own);
    }

    private static void category(String code, String parent, String english) {
        Map<String, String> names = Map.of("sv", "Stolar", "nb", "Stoler", "en", english);
        Map<String, Object> body =
                new HashMap<>(Map.of("code", code, "names", names, "cpvCodes", List.of(), "highRisk", false));
        if (parent != null) {
            body.put("parent", parent);
        }
        post(operator(), "/categories", body).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG13: categories as a table: a name in each language, with the filters of the list, no formula live")
    void categories(String type) {
        String parent = "CAT-" + mark.toUpperCase();
        category(parent, null, "Furniture " + mark);
        category(parent + "-A", parent, live);
        category(parent + "-B", parent, "Chairs");

        table(buyer(here), type, "/categories?parent=" + parent)
                .hasRows(2)
                .holds("nameNb", parent + "-A", parent + "-B", "Stolar", "Stoler", "Chairs")
                .holdsDefused(live)
                .lacks("Furniture " + mark);
        table(buyer(here), type, "/categories?cpv=30231310").hasRows(1).holds("MONITORS", "30231300", "Skjermer");
    }

    @Test
    @DisplayName("the labels of categories as a table are in the language asked for, and the answer says so")
    void the_language_asked_for() {
        table(buyer(here).header("Accept-Language", "sv"), NDJSON, "/categories?parent=ICT")
                .holds("\"label\":\"Bildskärmar\"");
        buyer(here)
                .header("Accept-Language", "sv")
                .accept(CSV)
                .get("/supplier/v1/categories")
                .then()
                .statusCode(200)
                .header("Content-Language", "sv");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG13: authorities and networks as tables: settings, bodies and members, with the filters of the list, no formula live")
    void authorities_and_networks(String type) {
        String called = "=NET(" + mark + ")";
        String oslo = authority(Map.of(
                "name",
                live,
                "country",
                "NO",
                "zone",
                "Europe/Oslo",
                "entities",
                List.of(Map.of("code", "UDE", "name", "Utdanningsetaten")),
                "stepsBefore",
                List.of(21, 3)));
        String network = network(called, here, oslo);

        table(buyer(here), type, "/authorities?network=" + network)
                .hasRows(2)
                .holds("correctionDueMonths", here, oslo, network, "Europe/Oslo", "UDE: Utdanningsetaten")
                .holds(type.equals(NDJSON) ? "[21,3]" : "21|3")
                .holdsDefused(live)
                .lacks(there);
        table(buyer(here), type, "/authorities?country=NO&network=" + network)
                .hasRows(1)
                .holds(oslo)
                .lacks(here);
        table(buyer(here), type, "/networks")
                .holds("members", network, here, oslo)
                .holdsDefused(called);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName(
            "FG13: merges and splits as a table: those of the whole suite, with the filters of the list, no formula live")
    void identity_changes(String type) {
        String id = supplierOf(here, "Twice " + mark);
        String survivor = supplierOf(here, "Once " + mark);
        String change = post(buyer(here), "/suppliers/" + id + "/merge", Map.of("survivorId", survivor, "reason", live))
                .statusCode(202)
                .extract()
                .path("id");
        String path = "/identity-changes?supplierId=" + id;

        table(buyer(there), type, path)
                .hasRows(1)
                .holds("decisionReason", change, survivor, "MERGE", "PROPOSED", here)
                .holdsDefused(live);
        table(buyer(there), type, path + "&status=PROPOSED").hasRows(1).holds(change);
        // lines of JSON of which there are none are no body at all
        table(buyer(there), CSV, path + "&status=CONFIRMED").hasRows(0).lacks(change);
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    @DisplayName("FG13: likely duplicates as a table: every reason with its points, no formula live")
    void likely_duplicates(String type) {
        String id = supplierOf(here, mark + " Nordiska Datorer AB");
        String name = "=" + mark + " Nordiska Datorer AB";
        String twin = supplierOf(here, name);
        String apart = supplierOf(here, "Apart " + UUID.randomUUID());
        String path = "/suppliers/" + id + "/likely-duplicates";

        table(as("auditor", here), type, path)
                .hasRows(1)
                .holds("score", twin, "SAME_COUNTRY:15")
                .holdsDefused(name)
                .lacks(apart);
        buyer(here).accept("text/html").get("/supplier/v1" + path).then().statusCode(406);
        get(buyer(here).accept("*/*"), path).statusCode(200).body("items.supplierId", contains(twin));
    }

    @Test
    @DisplayName("what is no table is refused, and so is a page of one")
    void what_is_no_table_is_refused() {
        String supplier = "/suppliers/" + supplierOf(here, "Refused " + mark);
        for (String path : List.of(
                "/standings",
                "/authorities",
                "/networks",
                "/categories",
                "/category-responsibilities",
                "/market-dialogues",
                "/dialogue-overviews",
                "/identity-changes",
                supplier + "/dialogues",
                supplier + "/documents")) {
            TableAnswer.refusals(() -> buyer(here), "/supplier/v1" + path);
        }
    }
}
