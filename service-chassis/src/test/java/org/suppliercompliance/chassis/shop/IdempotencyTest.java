package org.suppliercompliance.chassis.shop;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("FG9: a creating request that is repeated is answered again, not done again")
class IdempotencyTest {
    private static Response post(String tenant, String key, String body) {
        return Shop.clerk(tenant)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/shop/v1/orders");
    }

    private static String key() {
        return "\"" + UUID.randomUUID() + "\"";
    }

    private static int orders(String tenant) {
        return Shop.clerk(tenant)
                .get("/shop/v1/orders?limit=100")
                .jsonPath()
                .getList("items")
                .size();
    }

    @Test
    void the_same_key_and_body_get_the_first_answer_again_to_the_byte() {
        String key = key();
        Response first = post("IDEM-A", key, Shop.ORDER);
        Response second = post("IDEM-A", key, Shop.ORDER);
        first.then().statusCode(201).header("ETag", "\"1\"");
        second.then().statusCode(201).header("ETag", "\"1\"").header("Location", first.header("Location"));
        assertEquals(first.asString(), second.asString());
        assertEquals(1, orders("IDEM-A"));
    }

    @Test
    void the_same_key_with_another_body_is_422() {
        String key = key();
        post("IDEM-B", key, Shop.ORDER).then().statusCode(201);
        post("IDEM-B", key, Shop.ORDER.replace("Chairs", "Tables"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:shop:idempotency-key-reused"));
        assertEquals(1, orders("IDEM-B"));
    }

    @Test
    void without_a_key_it_is_400() {
        Shop.clerk("IDEM-C")
                .contentType("application/json")
                .body(Shop.ORDER)
                .post("/shop/v1/orders")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("header:Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"un\"balanced\"", "two words", "\"\u00e5\""})
    void an_unreadable_key_is_400(String key) {
        post("IDEM-C", key, Shop.ORDER).then().statusCode(400);
    }

    @Test
    void a_key_of_256_characters_is_400_and_one_of_255_is_not() {
        post("IDEM-D", "\"" + "k".repeat(256) + "\"", Shop.ORDER).then().statusCode(400);
        post("IDEM-D", "\"" + "k".repeat(255) + "\"", Shop.ORDER).then().statusCode(201);
    }

    @Test
    void the_same_key_of_another_tenant_is_another_request() {
        String key = key();
        Response north = post("IDEM-E", key, Shop.ORDER);
        Response south = post("IDEM-F", key, Shop.ORDER);
        north.then().statusCode(201);
        south.then().statusCode(201);
        assertNotEquals(north.header("Location"), south.header("Location"));
    }

    @Test
    void a_refused_request_is_not_stored_and_may_be_corrected() {
        String key = key();
        post("IDEM-G", key, Shop.ORDER.replace("Chairs", "forbidden")).then().statusCode(422);
        post("IDEM-G", key, Shop.ORDER).then().statusCode(201);
    }

    @Test
    void after_a_day_the_key_is_new() throws SQLException {
        String key = key();
        String first = post("IDEM-H", key, Shop.ORDER).header("Location");
        try (Connection connection = TestServers.worker();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update idempotency_answer set created_at = created_at - interval '24 hours 1 second' where tenant = 'IDEM-H'");
        }
        Response again = post("IDEM-H", key, Shop.ORDER);
        again.then().statusCode(201);
        assertNotEquals(first, again.header("Location"));
    }

    @Test
    @DisplayName("FE3: twenty at once make one row; the others get the stored answer or 409 with Retry-After")
    void twenty_at_once_make_one_row() {
        String key = key();
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Response>> calls = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("IDEM-I", key, Shop.ORDER), pool))
                    .toList();
            for (CompletableFuture<Response> call : calls) {
                Response answer = call.join();
                assertTrue(Set.of(201, 409).contains(answer.statusCode()), answer.asString());
                if (answer.statusCode() == 409) {
                    answer.then()
                            .header("Retry-After", notNullValue())
                            .body("type", equalTo("urn:problem-type:shop:request-in-progress"));
                }
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(1, orders("IDEM-I"));
    }
}
