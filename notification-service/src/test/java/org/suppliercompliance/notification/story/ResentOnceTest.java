package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Endpoint;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What has arrived is sent again as often as it was asked for, and not as often as the asking was repeated")
class ResentOnceTest {
    private static ValidatableResponse resend(World world, String key, Map<String, Object> range) {
        return world.integrator()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(range)
                .post("/delivery-resends")
                .then();
    }

    private static String newKey() {
        return "\"" + UUID.randomUUID() + "\"";
    }

    private static void arrived(World world, int attempts) {
        await().atMost(World.SOON)
                .until(() -> world.deliveries("status=DELIVERED")
                        .getList("items.attempts")
                        .equals(List.of(attempts)));
    }

    @Test
    @DisplayName(
            "FF8 the same key twice is one round of sending and one answer, another key another round, another body 422, no key 400")
    void once_per_key() {
        World world = new World("Region Stockholm", "Twice AB");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            world.newCase("NC-1").planOverdue();
            arrived(world, 1);
            Instant now = Instant.now();
            Map<String, Object> range = Map.of(
                    "from", now.minusSeconds(3_600).toString(),
                    "until", now.plusSeconds(3_600).toString(),
                    "target", endpoint.id().toString(),
                    "delivered", true);
            world.integrator()
                    .contentType("application/json")
                    .body(range)
                    .post("/delivery-resends")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("header:Idempotency-Key"));

            String key = newKey();
            resend(world, key, range)
                    .statusCode(200)
                    .header("Location", nullValue())
                    .header("ETag", nullValue())
                    .body("queued", equalTo(1))
                    .body("more", equalTo(false));
            arrived(world, 2);
            resend(world, key, range).statusCode(200).body("queued", equalTo(1));
            assertEquals(
                    List.of(2), world.deliveries("status=DELIVERED").getList("items.attempts"), "nothing was queued");
            resend(world, key, Map.of("from", range.get("from"), "until", range.get("until"), "delivered", true))
                    .statusCode(422);

            resend(world, newKey(), range).statusCode(200).body("queued", equalTo(1));
            arrived(world, 3);
            assertEquals(3, receiver.hooks().size());
        }
    }
}
