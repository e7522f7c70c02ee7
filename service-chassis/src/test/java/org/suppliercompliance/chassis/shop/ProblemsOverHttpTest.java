package org.suppliercompliance.chassis.shop;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("FG0, FG14: every refusal is a problem with five members")
class ProblemsOverHttpTest {
    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug, String instance) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("X-Correlation-ID", notNullValue())
                .body("type", equalTo("urn:problem-type:shop:" + slug))
                .body("title", notNullValue())
                .body("status", equalTo(status))
                .body("detail", notNullValue())
                .body("instance", equalTo(instance));
    }

    @Test
    void without_a_token_it_is_401_and_says_how() {
        problem(given().get("/shop/v1/orders").then(), 401, "unauthenticated", "/shop/v1/orders")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void with_garbage_for_a_token_it_is_401_in_the_same_words() {
        String missing = given().get("/shop/v1/orders").body().asString();
        String garbage =
                given().auth().oauth2("abc").get("/shop/v1/orders").body().asString();
        org.junit.jupiter.api.Assertions.assertEquals(missing, garbage);
    }

    @Test
    void with_the_wrong_role_it_is_403_before_the_body_is_read() {
        problem(
                given().auth()
                        .oauth2(TestTokens.token("reader", Shop.NORTH))
                        .contentType(ContentType.JSON)
                        .body("{broken")
                        .post("/shop/v1/orders")
                        .then(),
                403,
                "forbidden",
                "/shop/v1/orders");
    }

    @Test
    void an_unknown_id_an_unreadable_id_and_an_unknown_address_are_404() {
        String unknown = "/shop/v1/orders/" + UUID.randomUUID();
        problem(Shop.clerk(Shop.NORTH).get(unknown).then(), 404, "not-found", unknown);
        problem(Shop.clerk(Shop.NORTH).get("/shop/v1/orders/abc").then(), 404, "not-found", "/shop/v1/orders/abc");
        problem(Shop.clerk(Shop.NORTH).get("/shop/v1/nothing").then(), 404, "not-found", "/shop/v1/nothing");
        problem(given().get("/elsewhere").then(), 404, "not-found", "/elsewhere");
        problem(
                Shop.clerk(Shop.NORTH)
                        .urlEncodingEnabled(false)
                        .get("/shop/v1/orders/%00")
                        .then(),
                404,
                "not-found",
                "/shop/v1/orders/%00");
    }

    @Test
    @DisplayName("FG0: a method that is not offered is 405 with Allow, and TRACE never is offered")
    void a_method_that_is_not_offered_is_405_and_TRACE_never_is() {
        problem(Shop.clerk(Shop.NORTH).delete("/shop/v1/orders").then(), 405, "method-not-allowed", "/shop/v1/orders")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        String order = Shop.placed(Shop.NORTH, "Not deleted");
        problem(Shop.clerk(Shop.NORTH).delete(order).then(), 405, "method-not-allowed", order)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH"));
        problem(given().request("TRACE", "/shop/v1/orders").then(), 405, "method-not-allowed", "/shop/v1/orders");
    }

    @Test
    void a_media_type_that_is_not_offered_is_406_and_one_that_is_not_read_is_415() {
        problem(
                Shop.clerk(Shop.NORTH).accept("text/csv").get("/shop/v1/orders").then(),
                406,
                "not-acceptable",
                "/shop/v1/orders");
        problem(
                Shop.posting(Shop.NORTH)
                        .contentType("text/plain")
                        .body("a")
                        .post("/shop/v1/orders")
                        .then(),
                415,
                "unsupported-media-type",
                "/shop/v1/orders");
        String order = Shop.placed(Shop.NORTH, "Patched as JSON");
        problem(Shop.posting(Shop.NORTH).body("{}").patch(order).then(), 415, "unsupported-media-type", order);
        problem(
                Shop.posting(Shop.NORTH)
                        .header("Content-Encoding", "gzip")
                        .body(Shop.ORDER)
                        .post("/shop/v1/orders")
                        .then(),
                415,
                "unsupported-media-type",
                "/shop/v1/orders");
    }

    @Test
    void headers_of_20_kB_are_431() {
        problem(
                given().header("X-Long", "x".repeat(20_000))
                        .get("/shop/v1/orders")
                        .then(),
                431,
                "headers-too-large",
                "/shop/v1/orders");
    }

    @Test
    void a_fault_of_ours_is_500_with_an_id_and_nothing_of_the_inside() {
        problem(given().get("/shop/v1/orders/broken").then(), 500, "internal-error", "/shop/v1/orders/broken")
                .body("errorId", matchesPattern("[0-9a-f-]{36}"))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void a_service_s_own_problem_has_its_own_type() {
        problem(
                Shop.posting(Shop.NORTH)
                        .body(Shop.ORDER.replace("Chairs", "forbidden"))
                        .post("/shop/v1/orders")
                        .then(),
                422,
                "forbidden-title",
                "/shop/v1/orders");
    }

    @Test
    void all_faulty_query_parameters_are_named_at_once() {
        problem(
                        Shop.clerk(Shop.NORTH)
                                .get("/shop/v1/orders?limit=500&state=LOST&colour=red&cursor=a&cursor=b")
                                .then(),
                        400,
                        "bad-request",
                        "/shop/v1/orders")
                .body("errors", hasSize(4))
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "query:limit", "query:state", "query:colour", "query:cursor"));
    }

    @Test
    void a_forged_host_and_a_method_override_change_nothing() {
        Shop.placed(Shop.SOUTH, "Host");
        Shop.clerk(Shop.SOUTH)
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-HTTP-Method-Override", "DELETE")
                .get("/shop/v1/orders?limit=1")
                .then()
                .statusCode(200)
                .body("self", equalTo("/shop/v1/orders?limit=1"))
                .header("Link", not(containsString("evil")));
    }
}
