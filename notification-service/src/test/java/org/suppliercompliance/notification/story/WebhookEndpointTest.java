package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.story.Receiver.Hook;
import org.suppliercompliance.notification.story.World.Endpoint;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Webhook endpoints: signed for those who are told, closed to the inside")
class WebhookEndpointTest {
    private static final World WORLD = new World("Region Stockholm", "Hooks AB");

    @ParameterizedTest
    @DisplayName("FF1 at registration: what is not a public address is 422 and makes no row")
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/",
                "http://100.64.0.1/",
                "http://0.0.0.0:8080/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://[::]/",
                "http://localhost./",
                "http://user@example.org/",
                "http://good@127.0.0.1:8080/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "ftp://example.org/",
                "jar:http://example.org!/",
                "http://127.0.0.1:22/",
                "http://8.8.8.8:5432/",
                "http://8.8.8.8:9092/",
                "https://does-not-exist.invalid/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/"
            })
    void targets_inside_are_refused(String url) {
        World.posting(WORLD.integrator())
                .body(Map.of("url", url, "factTypes", List.of("plan-overdue")))
                .post("/webhook-endpoints")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:notification:target-refused"))
                .body("errors[0].pointer", equalTo("/url"));
        assertEquals(0, Rows.count("select count(*) from webhook_endpoint where url = ?", url));
    }

    @Test
    @DisplayName("FF1 at each send: an address that was changed behind the registration's back is not called")
    void targets_are_judged_at_each_send() {
        World world = new World("Region Stockholm", "Resent AB");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            Rows.update(
                    "update webhook_endpoint set url = ? where id = ?",
                    receiver.url().replace("127.0.0.1", "127.0.0.2"),
                    endpoint.id());
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> "ADDRESS_REFUSED"
                            .equals(world.deliveries("channel=WEBHOOK").getString("items[0].reason")));
            assertEquals(0, receiver.hooks().size());
        }
    }

    @Test
    @DisplayName(
            "FF9 the secret is shown once, 32 bytes, sealed at rest; two verifiers accept the signature and refuse a changed body; the id has no dot")
    void the_secret_is_shown_once_and_signs() throws Exception {
        World world = new World("Region Stockholm", "Åäö 漢 AB");
        try (Receiver receiver = new Receiver()) {
            String key = "\"" + UUID.randomUUID() + "\"";
            Map<String, Object> body = Map.of("url", receiver.url(), "factTypes", List.of("plan-overdue"));
            var answer = world.integrator()
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/webhook-endpoints");
            answer.then().statusCode(201).header("ETag", "\"1\"");
            String secret = answer.path("secret");
            String id = answer.path("id");
            byte[] bytes = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            assertEquals(32, bytes.length);
            world.integrator()
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(id))
                    .body("secret", nullValue());
            world.integrator()
                    .get("/webhook-endpoints/" + id)
                    .then()
                    .statusCode(200)
                    .body("secret", nullValue());
            world.integrator().get("/webhook-endpoints").then().statusCode(200).body("items[0].secret", nullValue());
            for (String table : List.of("webhook_endpoint", "idempotency_answer", "outbox")) {
                assertEquals(
                        0,
                        Rows.count(
                                "select count(*) from " + table + " t where t::text like ?",
                                "%" + secret.substring(6) + "%"),
                        table);
            }
            assertEquals(
                    0,
                    Rows.count(
                            "select count(*) from webhook_endpoint where position(?::bytea in secret) > 0 and id = ?",
                            bytes,
                            UUID.fromString(id)));

            world.newCase("NC-ÅÄÖ-漢").planOverdue();
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 1);
            Hook hook = receiver.hooks().get(0);
            assertTrue(hook.body().contains("NC-ÅÄÖ-漢"));
            new Webhook(secret).verify(hook.body(), hook.headers());
            assertThrows(
                    WebhookVerificationException.class,
                    () -> new Webhook(secret).verify(hook.body() + " ", hook.headers()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            String signed = hook.header("webhook-id") + "." + hook.header("webhook-timestamp") + "." + hook.body();
            assertEquals(
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
                    hook.header("webhook-signature"));
            assertEquals(-1, hook.header("webhook-id").indexOf('.'));
        }
    }

    @Test
    @DisplayName("FF9 a rotation shows a new secret; both sign until the overlap ends, then the new one alone")
    void rotation_overlaps() throws Exception {
        World world = new World("Region Stockholm", "Rotated AB");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue", "correction-overdue");
            String fresh = world.integrator()
                    .header("If-Match", "\"1\"")
                    .post("/webhook-endpoints/" + endpoint.id() + "/secret-rotation")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret");
            assertNotEquals(endpoint.secret(), fresh);
            Case late = world.newCase("NC-1");
            late.planOverdue();
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 1);
            Hook first = receiver.hooks().get(0);
            assertEquals(2, first.header("webhook-signature").split(" ").length);
            new Webhook(endpoint.secret()).verify(first.body(), first.headers());
            new Webhook(fresh).verify(first.body(), first.headers());

            Rows.update(
                    "update webhook_endpoint set previous_secret_until = now() - interval '1 second' where id = ?",
                    endpoint.id());
            late.deadline("correction-overdue", "CORRECTION", 1, 0, "2027-07-31", "2027-08-01");
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 2);
            Hook second = receiver.hooks().get(1);
            new Webhook(fresh).verify(second.body(), second.headers());
            assertThrows(
                    WebhookVerificationException.class,
                    () -> new Webhook(endpoint.secret()).verify(second.body(), second.headers()));
        }
    }

    @Test
    void unknown_facts_doubles_missing_keys_and_wrong_roles_are_clear_problems() {
        try (Receiver receiver = new Receiver()) {
            Map<String, Object> good = Map.of("url", receiver.url(), "factTypes", List.of("plan-overdue"));
            World.posting(WORLD.integrator())
                    .body(Map.of("url", receiver.url(), "factTypes", List.of("plan-forgotten")))
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/factTypes/0"));
            World.posting(WORLD.integrator())
                    .body(Map.of("url", receiver.url(), "factTypes", List.of()))
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(400);
            World.posting(WORLD.integrator())
                    .body(Map.of("url", receiver.url(), "factTypes", List.of("plan-overdue", "plan-overdue")))
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(422);
            World.posting(World.as(TestTokens.token("buyer", WORLD.authority)))
                    .body(good)
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(403);
            World.posting(WORLD.integrator())
                    .body(good)
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(201);
            World.posting(WORLD.integrator())
                    .body(good)
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:notification:endpoint-known"));
        }
    }
}
