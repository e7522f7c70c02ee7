package org.suppliercompliance.chassis.shop;

import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;

@QuarkusTest
@DisplayName("FH1, FH2: a database in trouble is 409 or 503 with Retry-After, never a 500")
class DatabaseTroubleTest {
    private static Response patch(String order, String title) {
        return Shop.clerk(Shop.NORTH)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"" + title + "\"}")
                .patch(order);
    }

    private static Connection lock(String order) throws SQLException {
        Connection connection = TestServers.worker();
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from shop_order where id = ? for update")) {
            statement.setObject(1, UUID.fromString(order.replaceAll(".*/", "")));
            statement.executeQuery();
        }
        return connection;
    }

    @Test
    @DisplayName("FH1: a row that somebody holds is 409 with Retry-After; other rows are served")
    void a_row_that_somebody_holds_is_409() throws SQLException {
        String held = Shop.placed(Shop.NORTH, "Held");
        String free = Shop.placed(Shop.NORTH, "Free");
        try (Connection blocker = lock(held)) {
            CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> patch(held, "Late"));
            patch(free, "Changed").then().statusCode(200);
            waiting.join().then().statusCode(409).header("Retry-After", notNullValue());
            blocker.rollback();
        }
        patch(held, "Now").then().statusCode(200);
    }

    @Test
    @DisplayName(
            "FH2: with every connection taken a request waits at most a moment: 503 with Retry-After, and recovery by itself")
    void with_every_connection_taken_it_is_503() throws SQLException {
        String held = Shop.placed(Shop.NORTH, "Crowded");
        ExecutorService pool = Executors.newFixedThreadPool(40);
        try (Connection blocker = lock(held)) {
            List<CompletableFuture<Response>> calls = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> patch(held, "Writer " + i), pool))
                    .toList();
            Set<Integer> statuses = new TreeSet<>();
            for (CompletableFuture<Response> call : calls) {
                Response answer = call.join();
                statuses.add(answer.statusCode());
                assertTrue(Set.of(409, 503).contains(answer.statusCode()), answer.asString());
                answer.then().header("Retry-After", notNullValue());
            }
            assertEquals(Set.of(409, 503), statuses);
            blocker.rollback();
        } finally {
            pool.shutdown();
        }
        patch(held, "After").then().statusCode(200);
    }
}
