package org.suppliercompliance.chassis.shop;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

/** Calls to the toy service. */
final class Shop {
    static final String NORTH = "NORTH";
    static final String SOUTH = "SOUTH";
    static final String ORDER =
            "{\"title\": \"Chairs\", \"quantity\": 4, \"lines\": [{\"item\": \"chair\", \"quantity\": 4}]}";

    private Shop() {}

    static RequestSpecification clerk(String tenant) {
        return given().auth().oauth2(TestTokens.token("clerk", tenant));
    }

    static RequestSpecification posting(String tenant) {
        return clerk(tenant).contentType("application/json").header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"");
    }

    /** Places an order and answers its path. */
    static String placed(String tenant, String title) {
        Response answer = posting(tenant).body(ORDER.replace("Chairs", title)).post("/shop/v1/orders");
        answer.then().statusCode(201);
        return answer.header("Location");
    }
}
