package org.suppliercompliance.chassis.shop;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.parcels.Rows;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
@DisplayName("FG8: a token of a blocked subject is refused though it has not expired")
class BlockedSubjectsTest {
    private static final String LIST = "/shop/v1/blocked-subjects";

    private final String eva = "eva-" + UUID.randomUUID();
    private final String token = TestTokens.token("clerk", Shop.NORTH, eva);

    @AfterEach
    void nobody_stays_blocked() {
        Rows.change("delete from blocked_subject");
    }

    @Test
    @DisplayName("FG8: at once, and with the same words as any other token that is not believed")
    void a_blocked_subject_is_refused() {
        assertEquals(200, read(token).statusCode());
        block("{}").statusCode(200).body("subject", equalTo(eva)).body("blockedBy", equalTo("operator"));
        Response refused = read(token);
        assertEquals(401, refused.statusCode());
        assertEquals("Bearer", refused.header("WWW-Authenticate"));
        assertEquals(
                read("not.a.token").jsonPath().getString("detail"),
                refused.jsonPath().getString("detail"));
        assertEquals(200, read(TestTokens.token("clerk", Shop.NORTH, "bo")).statusCode());
        operator().get(LIST).then().statusCode(200).body("items.subject", hasItem(eva));

        operator().delete(LIST + "/" + eva).then().statusCode(204);
        assertEquals(200, read(token).statusCode());
        operator().get(LIST).then().body("items.subject", not(hasItem(eva)));
        operator().delete(LIST + "/" + eva).then().statusCode(204);
    }

    @Test
    @DisplayName("FG8: a token that was issued after the moment named is believed")
    void a_token_issued_later_is_believed() {
        String anHourAgo = Instant.now().minus(Duration.ofHours(1)).toString();
        block("{\"notBefore\": \"" + anHourAgo + "\"}").statusCode(200);
        assertEquals(200, read(token).statusCode());
        block("{}").statusCode(200);
        assertEquals(401, read(token).statusCode());
    }

    @Test
    @DisplayName(
            "FG8, FG10: of two operators who block a subject the later moment stands, whoever comes last; off the list it is gone")
    void a_block_only_moves_forward() {
        String anHourAgo = Instant.now().minus(Duration.ofHours(1)).toString();
        String earlier = "{\"notBefore\": \"" + anHourAgo + "\"}";
        ExtractableResponse<Response> first = block("{}").statusCode(200).extract();
        block(earlier)
                .statusCode(200)
                .body("notBefore", equalTo(first.<String>path("notBefore")))
                .body("blockedAt", equalTo(first.<String>path("blockedAt")));
        assertEquals(401, read(token).statusCode());

        operator().delete(LIST + "/" + eva).then().statusCode(204);
        block(earlier).statusCode(200);
        assertEquals(200, read(token).statusCode());
    }

    @Test
    @DisplayName("FG8: within a minute it is in force where another replica was told")
    void it_is_in_force_on_the_other_replicas() {
        assertEquals(200, read(token).statusCode());
        Rows.change(
                "insert into blocked_subject (subject, not_before, blocked_by) values (?, clock_timestamp(), 'operator')",
                eva);
        await().atMost(Duration.ofSeconds(60)).until(() -> read(token).statusCode() == 401);
    }

    @Test
    @DisplayName("FG1: no moment to come, no other member, no endless name")
    void wrong_entries_are_refused() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        block("{\"notBefore\": \"" + tomorrow + "\"}").statusCode(400).body("errors.pointer", hasItem("/notBefore"));
        block("{\"until\": \"" + tomorrow + "\"}").statusCode(400);
        operator()
                .contentType("application/json")
                .body("{}")
                .put(LIST + "/" + "x".repeat(256))
                .then()
                .statusCode(400);
        assertEquals(200, read(token).statusCode());
    }

    @Test
    @DisplayName("FG2: the list is bounded, and who is on it can still be changed")
    void the_list_is_bounded() {
        block("{}").statusCode(200);
        Rows.change("insert into blocked_subject (subject, not_before, blocked_by)"
                + " select 'somebody ' || n, clock_timestamp(), 'operator' from generate_series(1, 999) n");
        operator()
                .contentType("application/json")
                .body("{}")
                .put(LIST + "/one-too-many")
                .then()
                .statusCode(409);
        block("{}").statusCode(200);
        operator().get(LIST).then().body("items.size()", equalTo(1_000)).body("items[0].subject", equalTo(eva));
    }

    private ValidatableResponse block(String body) {
        return operator()
                .contentType("application/json")
                .body(body)
                .put(LIST + "/" + eva)
                .then();
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.operatorToken());
    }

    private static Response read(String token) {
        return given().auth().oauth2(token).get("/shop/v1/orders");
    }
}
