package org.suppliercompliance.chassis.shop;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("FG7, FG10: a stale writer loses nothing and overwrites nothing")
class PreconditionsTest {
    private static RequestSpecification patching() {
        return Shop.clerk(Shop.NORTH).contentType("application/merge-patch+json");
    }

    @Test
    void a_patch_changes_what_it_names_removes_what_is_null_and_leaves_the_rest() {
        String order = Shop.placed(Shop.NORTH, "Chairs");
        patching()
                .header("If-Match", "\"1\"")
                .body("{\"note\": \"by the door\", \"dueOn\": \"2027-02-28\"}")
                .patch(order)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Chairs"))
                .body("note", equalTo("by the door"));
        patching()
                .header("If-Match", "\"2\"")
                .body("{\"note\": null}")
                .patch(order)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("note", nullValue())
                .body("dueOn", equalTo("2027-02-28"));
    }

    @Test
    void a_patch_is_checked_as_strictly_as_a_body() {
        String order = Shop.placed(Shop.NORTH, "Chairs");
        patching()
                .header("If-Match", "\"1\"")
                .body("{\"title\": null, \"note\": 7, \"dueOn\": \"soon\", \"version\": 9}")
                .patch(order)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder("/title", "/note", "/dueOn", "/version"));
        patching()
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"\"}")
                .patch(order)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"id", "tenant", "state", "version", "quantity", "createdBy", "role"})
    @DisplayName("FG7: what a client may not set is 400 and unchanged")
    void what_a_client_may_not_set_is_400(String member) {
        String order = Shop.placed(Shop.NORTH, "Chairs");
        patching()
                .header("If-Match", "\"1\"")
                .body("{\"" + member + "\": \"SHIPPED\"}")
                .patch(order)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + member));
        Shop.clerk(Shop.NORTH).get(order).then().header("ETag", "\"1\"").body("state", equalTo("PLACED"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, 428", "'', 428", "*, 428", "W/\"1\", 412", "\"2\", 412", "\"abc\", 412", "1, 412"})
    void a_missing_weak_stale_or_unreadable_tag_changes_nothing(String tag, int status) {
        String order = Shop.placed(Shop.NORTH, "Chairs");
        RequestSpecification request = patching().body("{\"title\": \"Lost\"}");
        (tag == null ? request : request.header("If-Match", tag))
                .patch(order)
                .then()
                .statusCode(status);
        Shop.clerk(Shop.NORTH).get(order).then().header("ETag", "\"1\"").body("title", equalTo("Chairs"));
    }

    @Test
    void of_fifty_writers_with_one_version_exactly_one_wins() {
        String order = Shop.placed(Shop.NORTH, "Contested");
        ExecutorService pool = Executors.newFixedThreadPool(25);
        try {
            List<CompletableFuture<Response>> calls = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> patching()
                                    .header("If-Match", "\"1\"")
                                    .body("{\"title\": \"Writer " + i + "\"}")
                                    .patch(order),
                            pool))
                    .toList();
            long won = calls.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.statusCode() == 200)
                    .count();
            assertEquals(1, won);
            assertEquals(
                    List.of(),
                    calls.stream()
                            .map(CompletableFuture::join)
                            .map(Response::statusCode)
                            .filter(status -> status != 200 && status != 412 && status != 409)
                            .toList());
        } finally {
            pool.shutdown();
        }
        Shop.clerk(Shop.NORTH).get(order).then().header("ETag", "\"2\"");
    }

    @Test
    void a_reader_who_has_it_already_gets_304() {
        String order = Shop.placed(Shop.NORTH, "Chairs");
        Shop.clerk(Shop.NORTH)
                .header("If-None-Match", "\"1\"")
                .get(order)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .body(emptyString());
        Shop.clerk(Shop.NORTH)
                .header("If-None-Match", "\"0\"")
                .get(order)
                .then()
                .statusCode(200);
    }

    @Test
    void the_state_is_judged_after_the_version() {
        String order = Shop.placed(Shop.NORTH, "Chairs");
        ship(order, "\"1\"").then().statusCode(200).header("ETag", "\"2\"").body("state", equalTo("SHIPPED"));
        ship(order, "\"1\"").then().statusCode(412);
        ship(order, "\"2\"").then().statusCode(409);
    }

    private static Response ship(String order, String tag) {
        return Shop.clerk(Shop.NORTH)
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"shippedOn\": \"2027-01-31\"}")
                .post(order + "/shipment");
    }
}
