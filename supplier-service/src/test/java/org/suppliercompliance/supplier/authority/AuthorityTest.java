package org.suppliercompliance.supplier.authority;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AuthorityTest {
    private static List<Map<String, String>> entities(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.of("code", String.format("E%02d", i), "name", "Etat " + i))
                .toList();
    }

    @Test
    @DisplayName("X6: fifty entities buy through one authority")
    void fifty_entities_buy_through_one_authority() {
        String oslo = authority(Map.of("country", "NO", "zone", "Europe/Oslo", "entities", entities(50)));

        get(as("buyer", oslo), "/authorities/" + oslo)
                .statusCode(200)
                .body("entities", hasSize(50))
                .body("entities[49].code", equalTo("E50"))
                .body("entities[49].name", equalTo("Etat 50"));
        assertEquals(
                50,
                ((List<?>) ((Map<?, ?>) changes(as("buyer", oslo), oslo).get(0).get("data")).get("entities")).size());
    }

    @Test
    @DisplayName("X7: two jurisdictions hold their own months and steps; changing one leaves the other")
    void legal_rules_are_parameters_of_each_authority() {
        String swedish = authority();
        String norwegian = authority(Map.of(
                "country", "NO", "zone", "Europe/Oslo", "correctionDueMonths", 9, "stepsBefore", List.of(1, 30)));

        get(as("integrator", swedish), "/authorities/" + swedish)
                .body("zone", equalTo("Europe/Stockholm"))
                .body("planDueMonths", equalTo(1))
                .body("correctionDueMonths", equalTo(6))
                .body("reportDueMonths", equalTo(6))
                .body("stepsBefore", contains(14, 7, 1))
                .body("stepsAfter", contains(0, 7, 30));
        patch(
                        as("sustainability-manager", norwegian),
                        "/authorities/" + norwegian,
                        "\"1\"",
                        "{\"planDueMonths\": 2, \"stepsAfter\": [0, 14]}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("planDueMonths", equalTo(2))
                .body("correctionDueMonths", equalTo(9))
                .body("stepsBefore", contains(30, 1))
                .body("stepsAfter", contains(0, 14));
        patch(
                        as("sustainability-manager", norwegian),
                        "/authorities/" + norwegian,
                        "\"2\"",
                        "{\"correctionDueMonths\": null}")
                .statusCode(200)
                .body("correctionDueMonths", equalTo(6));
        get(as("integrator", swedish), "/authorities/" + swedish)
                .header("ETag", "\"1\"")
                .body("planDueMonths", equalTo(1));

        List<Map<String, Object>> facts = changes(as("integrator", swedish), norwegian);
        assertEquals(
                List.of(
                        "supplier.authority-registered.v1",
                        "supplier.authority-changed.v1",
                        "supplier.authority-changed.v1"),
                facts.stream().map(fact -> fact.get("type")).toList());
        assertEquals(2, ((Map<?, ?>) facts.get(1).get("data")).get("planDueMonths"));
    }

    @Test
    @DisplayName("S20: twenty-two regions are data: registered one by one, and one network of all of them")
    void twenty_two_regions_are_data() {
        List<String> regions = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            regions.add(authority());
        }
        String network = regions.get(0).replace("AUTH", "NET");
        post(operator(), "/networks", Map.of("code", network, "name", "Sweden's regions", "members", regions))
                .statusCode(201)
                .body("members", hasSize(22));

        get(as("buyer", regions.get(3)), "/authorities?limit=100&network=" + network)
                .statusCode(200)
                .body("items", hasSize(22))
                .body("items.code", hasItems(regions.toArray()))
                .body("items[7].networks", contains(network));
        assertEquals(
                List.of("supplier.authority-registered.v1", "supplier.authority-changed.v1"),
                changes(as("buyer", regions.get(3)), regions.get(21)).stream()
                        .map(fact -> fact.get("type"))
                        .toList());
    }

    @Test
    void leaving_a_network_is_told_by_the_network_and_by_the_authority() {
        String stays = authority();
        String leaves = authority();
        String network = stays.replace("AUTH", "NET");
        post(operator(), "/networks", Map.of("code", network, "name", "Two", "members", List.of(stays, leaves)))
                .statusCode(201)
                .header("ETag", "\"1\"");

        patch(operator(), "/networks/" + network, "\"1\"", Map.of("members", List.of(stays)))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("members", contains(stays));

        get(operator(), "/authorities/" + leaves).body("networks", empty()).header("ETag", "\"3\"");
        get(operator(), "/authorities/" + stays)
                .body("networks", contains(network))
                .header("ETag", "\"2\"");
        assertEquals(
                List.of("supplier.network-changed.v1", "supplier.network-changed.v1"),
                changes(operator(), network).stream()
                        .map(fact -> fact.get("type"))
                        .toList());
        post(operator(), "/networks", Map.of("code", network, "name", "Again", "members", List.of()))
                .statusCode(409);
        post(operator(), "/networks", Map.of("code", network + "X", "name", "Ghosts", "members", List.of("NOBODY-1")))
                .statusCode(422)
                .body("errors.pointer", contains("/members/0"));
        get(operator(), "/networks/" + network + "X").statusCode(404);
        patch(as("sustainability-manager", stays), "/networks/" + network, "\"2\"", "{\"name\": \"Mine\"}")
                .statusCode(403);
    }

    @Test
    void only_the_authority_itself_or_an_operator_changes_it() {
        String one = authority();
        String other = authority();

        patch(as("sustainability-manager", other), "/authorities/" + one, "\"1\"", "{\"name\": \"Taken\"}")
                .statusCode(403);
        patch(as("buyer", one), "/authorities/" + one, "\"1\"", "{\"name\": \"Taken\"}")
                .statusCode(403);
        patch(operator(), "/authorities/" + one, "\"1\"", "{\"name\": \"Helped\"}")
                .statusCode(200)
                .body("name", equalTo("Helped"));
        patch(as("sustainability-manager", one), "/authorities/" + one, null, "{\"name\": \"No\"}")
                .statusCode(428);
        patch(as("sustainability-manager", one), "/authorities/" + one, "\"1\"", "{\"name\": \"Stale\"}")
                .statusCode(412);
        patch(operator(), "/authorities/NOBODY-2", "\"1\"", "{\"name\": \"x\"}").statusCode(404);
        post(
                        as("sustainability-manager", one),
                        "/authorities",
                        Map.of(
                                "code",
                                "SELF-MADE",
                                "name",
                                "x",
                                "country",
                                "SE",
                                "zone",
                                "Europe/Stockholm",
                                "languages",
                                List.of("sv")))
                .statusCode(403);
        get(operator(), "/authorities/SELF-MADE").statusCode(404);
        get(operator(), "/authorities/" + one).body("name", equalTo("Helped")).header("ETag", "\"2\"");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "country | \"ZZ\" | 422 | /country", "country | \"se\" | 400 | /country",
                        "zone | \"Europe/Nowhere\" | 422 | /zone", "stepsAfter | [7, 30] | 422 | /stepsAfter",
                "stepsBefore | [0] | 422 | /stepsBefore", "stepsBefore | [7, 7] | 422 | /stepsBefore",
                        "planDueMonths | 0 | 400 | /planDueMonths", "planDueMonths | 1.5 | 400 | /planDueMonths",
                "planDueMonths | 12 | 422 | /planDueMonths", "languages | [] | 400 | /languages",
                        "languages | [\"Svenska\"] | 400 | /languages/0", "code | \"oslo\" | 400 | /code",
                "entities | [{\"code\": \"A\", \"name\": \"a\"}, {\"code\": \"A\", \"name\": \"b\"}] | 422 | /entities/1/code",
                        "tenant | \"x\" | 400 | /tenant",
            })
    void what_cannot_be_is_refused_with_a_pointer(String member, String value, int status, String pointer)
            throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code",
                "BAD-ONE",
                "name",
                "Bad",
                "country",
                "SE",
                "zone",
                "Europe/Stockholm",
                "languages",
                List.of("sv")));
        body.put(member, new com.fasterxml.jackson.databind.ObjectMapper().readValue(value, Object.class));

        post(operator(), "/authorities", body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        get(operator(), "/authorities/BAD-ONE").statusCode(404);
    }
}
