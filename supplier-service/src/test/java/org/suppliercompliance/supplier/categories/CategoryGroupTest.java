package org.suppliercompliance.supplier.categories;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.suppliercompliance.supplier.Calls.as;
import static org.suppliercompliance.supplier.Calls.authority;
import static org.suppliercompliance.supplier.Calls.changes;
import static org.suppliercompliance.supplier.Calls.operator;
import static org.suppliercompliance.supplier.Calls.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CategoryGroupTest {
    private String stockholm;
    private String skane;

    @BeforeEach
    void regions() {
        stockholm = authority();
        skane = authority();
    }

    private ValidatableResponse handedOver(String id, String etag, String to, String group) {
        return post(
                        as("sustainability-manager", stockholm).header("If-Match", etag),
                        "/category-responsibilities/" + id + "/handover",
                        Map.of("authority", to, "group", group))
                .statusCode(200)
                .body("authority", equalTo(to))
                .body("group", equalTo(group));
    }

    @Test
    @Tag("S17")
    @DisplayName(
            "S17: an authority that gives a category to another group of its own answers since it did before; another authority answers since the handover")
    void another_group() {
        String network = "NET-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        post(operator(), "/networks", Map.of("code", network, "name", "Regions", "members", List.of(stockholm, skane)))
                .statusCode(201);
        ValidatableResponse taken = post(
                        as("sustainability-manager", stockholm),
                        "/category-responsibilities",
                        Map.of("category", "ICT", "network", network, "group", "ICT group"))
                .statusCode(201);
        String id = taken.extract().path("id");
        String since = taken.extract().path("since");

        handedOver(id, "\"1\"", stockholm, "Digital group").body("since", equalTo(since));
        handedOver(id, "\"2\"", skane, "Digital group").body("since", not(equalTo(since)));

        List<String> told = changes(operator(), id).stream()
                .map(fact -> String.valueOf(((Map<?, ?>) fact.get("data")).get("since")))
                .toList();
        assertEquals(List.of(since, since), told.subList(0, 2));
    }
}
