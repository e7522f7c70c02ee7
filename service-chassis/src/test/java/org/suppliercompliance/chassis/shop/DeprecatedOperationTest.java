package org.suppliercompliance.chassis.shop;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.openapi.ApiDocument;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;

@QuarkusTest
@DisplayName("An operation that will go says so in the document and with each answer, and no other does")
class DeprecatedOperationTest {
    @Test
    @DisplayName("since when, until when, and where it is explained: RFC 9745 and RFC 8594")
    void its_answers_say_so() {
        String order = Shop.placed(Shop.NORTH, "Shipped in the old way");
        ship(order, "\"1\"")
                .statusCode(200)
                .header("Deprecation", "@1798761600")
                .header("Sunset", "Thu, 01 Jul 2027 00:00:00 GMT")
                .header("Link", containsString("<https://example.org/shop/shipping>; rel=\"deprecation sunset\""))
                .header("ETag", "\"2\"");
        ship(order, "\"2\"").statusCode(409).header("Deprecation", nullValue()).header("Link", nullValue());
        Shop.clerk(Shop.NORTH)
                .get(order)
                .then()
                .statusCode(200)
                .header("Deprecation", nullValue())
                .header("Sunset", nullValue());
    }

    @Test
    void the_document_says_so() {
        JsonNode deprecated = operation("shipOrder");
        assertTrue(deprecated.path("deprecated").asBoolean());
        assertEquals("2027-07-01", deprecated.path("x-sunset").asText());
        JsonNode headers = deprecated.at("/responses/200/headers");
        for (String name : new String[] {"Deprecation", "Sunset", "Link"}) {
            assertEquals(
                    "#/components/headers/" + name,
                    headers.path(name).path("$ref").asText());
            assertTrue(ApiDocument.ofRunningService()
                    .root()
                    .at("/components/headers")
                    .has(name));
        }

        JsonNode other = operation("getOrder");
        assertFalse(other.has("deprecated"));
        assertFalse(other.has("x-sunset"));
        assertFalse(other.at("/responses/200/headers").has("Deprecation"));
    }

    private static JsonNode operation(String id) {
        return ApiDocument.ofRunningService().operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .map(ApiOperation::definition)
                .orElseThrow();
    }

    private static ValidatableResponse ship(String order, String tag) {
        return Shop.clerk(Shop.NORTH)
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"shippedOn\": \"2027-01-31\"}")
                .post(order + "/shipment")
                .then();
    }
}
