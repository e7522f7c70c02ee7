package org.suppliercompliance.supplier.authority;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.get;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.patch;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NetworkMembersTest {
    @Test
    @DisplayName(
            "S17: a member that answers for categories in the network leaves it only after they were handed over, so that a member answers at every moment")
    void who_answers_for_a_category_stays() {
        String answers = authority();
        String other = authority();
        String network = answers.replace("AUTH", "NET");
        String path = "/networks/" + network;
        post(operator(), "/networks", Map.of("code", network, "name", "Two", "members", List.of(answers, other)))
                .statusCode(201);
        List<String> taken = new ArrayList<>();
        for (String category : List.of("MONITORS", "ICT")) {
            taken.add(post(
                            operator(),
                            "/category-responsibilities",
                            Map.of("category", category, "network", network, "authority", answers))
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        patch(operator(), path, "\"1\"", Map.of("members", List.of(other)))
                .statusCode(422)
                .body("errors.pointer", contains("/members"))
                .body(
                        "detail",
                        equalTo(answers + " answers for ICT, MONITORS in the network, and leaves after handing over."));
        get(operator(), path).header("ETag", equalTo("\"1\"")).body("members", containsInAnyOrder(answers, other));
        get(operator(), "/authorities/" + answers).body("networks", contains(network));

        taken.forEach(id -> handedOver(id, other));
        patch(operator(), path, "\"1\"", Map.of("members", List.of(other)))
                .statusCode(200)
                .body("members", contains(other));
    }

    private static void handedOver(String responsibility, String to) {
        operator()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("authority", to))
                .post("/supplier/v1/category-responsibilities/" + responsibility + "/handover")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName(
            "S17: a network closes when all leave at once, the last that answers for a category too; it opens again with it in, so that a member answers at every moment")
    void a_network_is_closed_and_opened_again() {
        String answers = authority();
        String other = authority();
        String network = answers.replace("AUTH", "NET");
        String path = "/networks/" + network;
        post(operator(), "/networks", Map.of("code", network, "name", "Last", "members", List.of(answers)))
                .statusCode(201);
        String taken = post(
                        operator(),
                        "/category-responsibilities",
                        Map.of("category", "ICT", "network", network, "authority", answers))
                .statusCode(201)
                .extract()
                .path("id");

        patch(operator(), path, "\"1\"", "{\"members\": null}").statusCode(200).body("members", empty());
        get(operator(), "/authorities/" + answers).body("networks", empty());

        patch(operator(), path, "\"2\"", Map.of("members", List.of(other)))
                .statusCode(422)
                .body("errors.pointer", contains("/members"))
                .body(
                        "detail",
                        equalTo(answers
                                + " answers for ICT in the network, comes back and leaves after handing over."));
        patch(operator(), path, "\"2\"", Map.of("members", List.of(answers, other)))
                .statusCode(200);
        handedOver(taken, other);
        patch(operator(), path, "\"3\"", Map.of("members", List.of(other)))
                .statusCode(200)
                .body("members", contains(other));
    }
}
