package org.suppliercompliance.criteria.catalogue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;

@QuarkusTest
class CriterionWritersHttpTest {
    private static final String MANAGER = Api.manager(Api.STOCKHOLM);

    @Test
    @DisplayName("the same code twice is 409, in another authority it is another criterion")
    void the_same_code_twice_is_409() {
        String code = Api.freshCode();
        Api.register(MANAGER, Api.body(code)).then().statusCode(201);

        Api.register(MANAGER, Api.body(code))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:criteria:criterion-exists"));
        Api.register(Api.manager(Api.OSLO), Api.body(code)).then().statusCode(201);
    }

    @Test
    @DisplayName("FG9: the same idempotency key makes one criterion, with another body it is 422")
    void the_same_idempotency_key_makes_one_criterion() {
        String key = UUID.randomUUID().toString();
        String body = Api.body(Api.freshCode());

        String first = Api.register(MANAGER, key, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String again = Api.register(MANAGER, key, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertEquals(first, again);
        Api.register(MANAGER, key, Api.body(Api.freshCode())).then().statusCode(422);
    }

    @Test
    @DisplayName("FG10: of ten writers with the same ETag one wins, the others are 412; without If-Match it is 428")
    void of_ten_writers_with_the_same_etag_one_wins() {
        String id = Api.registered(MANAGER, Api.freshCode());

        List<Integer> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Api.patch(MANAGER, id, 1, "\"1\"", "{\"titles\": {\"nb\": \"Skriver " + i + "\"}}")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412, 412, 412), answers);
        Api.read(MANAGER, id, 1).then().header("ETag", "\"2\"");
        Api.as(MANAGER)
                .contentType("application/json")
                .body("{}")
                .post(Api.CRITERIA + "/" + id + "/versions/1/publication")
                .then()
                .statusCode(428);
    }

    @Test
    @DisplayName("publishing, revising and retiring state their facts, in order, by the criterion's key")
    void publishing_and_retiring_state_their_facts() {
        String code = Api.freshCode();
        String id = Api.published(MANAGER, code);
        Api.revise(MANAGER, id, Api.body("X").replace("\"code\": \"X\", ", ""))
                .then()
                .statusCode(201);
        Api.act(MANAGER, id, 2, "publication").then().statusCode(200);
        Api.act(MANAGER, id, 2, "retirement").then().statusCode(200);

        var events = Events.about(id, 4);

        assertEquals(
                List.of(
                        "criteria.criterion-published.v1 1",
                        "criteria.criterion-retired.v1 1",
                        "criteria.criterion-published.v1 2",
                        "criteria.criterion-retired.v1 2"),
                events.stream()
                        .map(event -> Events.header(event, "ce_type") + " "
                                + JsonPath.from(event.value()).getInt("version"))
                        .toList());
        JsonPath data = JsonPath.from(events.get(0).value());
        assertEquals(code, data.getString("code"));
        assertEquals(Api.STOCKHOLM, data.getString("authority"));
        assertEquals("Riskanalys per fabrik", data.getString("titles.sv"));
        assertEquals(id, Events.header(events.get(0), "ce_subject"));
    }

    @Test
    @DisplayName("an operator registers for the suite; what it publishes belongs to no authority")
    void an_operator_registers_for_the_suite() {
        String operator = TestTokens.operatorToken();
        String id = Api.registered(operator, Api.freshCode());

        Api.read(Api.buyer(Api.OSLO), id, 1).then().statusCode(404);
        Api.act(operator, id, 1, "publication").then().statusCode(200).body("authority", nullValue());
        Api.read(Api.buyer(Api.OSLO), id, 1).then().statusCode(200);
    }
}
