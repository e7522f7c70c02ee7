package org.suppliercompliance.chassis.shop;

import static java.util.Map.entry;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
@DisplayName("FG15: a replica guards itself")
class LimitsTest {
    /** Limits that a test can reach. */
    public static final class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    entry("chassis.limits.client-per-minute", "30"),
                    entry("chassis.limits.tenant-per-minute", "40"),
                    entry("chassis.limits.waiting", "6"),
                    entry("chassis.limits.at-once", "3"),
                    entry("chassis.limits.usual-time", "0.5S"),
                    entry("chassis.limits.waiting-time", "1S"),
                    entry("chassis.limits.answer-within", "4.5S"),
                    entry("chassis.limits.body-time", "5S"),
                    entry("chassis.limits.reading-time", "8S"),
                    entry("chassis.limits.bodies", "3000000"),
                    entry("chassis.limits.large-bodies", "25000000"),
                    entry("chassis.limits.large-bodies-of-one", "17000000"),
                    entry("quarkus.thread-pool.max-threads", "4"),
                    entry("chassis.relay.enabled", "false"),
                    entry("chassis.consumers.enabled", "false"),
                    entry("chassis.watch.enabled", "false"));
        }
    }

    private static RequestSpecification as(String subject, String tenant) {
        return RestAssured.given().auth().oauth2(TestTokens.token("clerk", tenant, subject));
    }

    /** The first refusal, after at least so many answers: a slow machine gets some more, since the limit refills meanwhile. */
    private static ValidatableResponse refused(int limit, IntFunction<String> subject, String tenant) {
        for (int i = 0; i < 10 * limit; i++) {
            Response answer = as(subject.apply(i), tenant).get("/shop/v1/orders?limit=1");
            if (answer.statusCode() != 200) {
                assertTrue(i >= limit, "refused after " + i);
                return answer.then();
            }
        }
        throw new AssertionError("never refused");
    }

    @Test
    void every_answer_tells_the_limit_and_what_is_left() {
        as("reader-of-headers", "LIMIT-A")
                .get("/shop/v1/orders")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"client\";q=30;w=60, \"tenant\";q=40;w=60"))
                .header("RateLimit", matchesPattern("\"client\";r=29;t=\\d+, \"tenant\";r=39;t=\\d+"));
    }

    @Test
    @DisplayName("FG15: who sends no token is counted by where it connects from, whatever address it claims to have")
    void a_caller_without_a_token_does_not_choose_its_address() {
        int left = 29;
        for (int i = 1; i <= 10 && left == 29; i++) {
            String claimed = "203.0.113." + i;
            left = left(RestAssured.given()
                    .header("X-Forwarded-For", claimed)
                    .header("Forwarded", "for=" + claimed)
                    .get("/shop/v1/api-info")
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("RateLimit"));
        }
        assertTrue(left < 29, "each address that was claimed is counted by itself");
    }

    /** What one client has left, of a {@code RateLimit} header. */
    static int left(String header) {
        return Integer.parseInt(header.replaceAll("^\"client\";r=(\\d+);.*$", "$1"));
    }

    @Test
    void a_client_beyond_its_limit_is_429_with_Retry_After_and_another_is_served() {
        refused(30, i -> "greedy", "LIMIT-B")
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:shop:too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", startsWith("\"client\";r=0"));
        as("modest", "LIMIT-B").get("/shop/v1/orders?limit=1").then().statusCode(200);
    }

    @Test
    @DisplayName("FI3: the clients of one tenant share its limit; another tenant is not touched")
    void the_clients_of_one_tenant_share_its_limit() {
        refused(40, i -> "client-" + i % 10, "LIMIT-C").statusCode(429).body("detail", containsString("together"));
        as("client-0-elsewhere", "LIMIT-D")
                .get("/shop/v1/orders?limit=1")
                .then()
                .statusCode(200);
    }
}
