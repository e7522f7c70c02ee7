package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.Receiver.Hook;
import org.suppliercompliance.notification.story.World.Endpoint;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Webhooks are signed so that the libraries of others verify them")
class WebhookSignatureTest {
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
                    hook.header("webhook-signature").split(" ")[0]);
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
            assertEquals(4, first.header("webhook-signature").split(" ").length);
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
    @DisplayName(
            "FF9 webhooks carry a signature by Ed25519 too; the endpoint shows the public key that verifies it, a rotation a new one")
    void the_public_key_verifies() throws Exception {
        World world = new World("Region Stockholm", "Keys AB");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            String before = world.integrator()
                    .get("/webhook-endpoints/" + endpoint.id())
                    .path("publicKey");
            String after = world.integrator()
                    .header("If-Match", "\"1\"")
                    .post("/webhook-endpoints/" + endpoint.id() + "/secret-rotation")
                    .path("publicKey");
            assertNotEquals(before, after);
            world.newCase("NC-åäö").planOverdue();
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 1);
            Hook hook = receiver.hooks().get(0);
            String[] signatures = hook.header("webhook-signature").split(" ");
            String signed = hook.header("webhook-id") + "." + hook.header("webhook-timestamp") + "." + hook.body();
            assertTrue(verified(after, signatures[2], signed));
            assertTrue(verified(before, signatures[3], signed));
            assertFalse(verified(before, signatures[3], signed + " "));
        }
    }

    @Test
    @Tag("FF9")
    @DisplayName(
            "FF9 the JavaScript library of Standard Webhooks, and Node's Ed25519, verify what a receiver got while a rotation overlaps")
    void javascript_verifies() throws Exception {
        Path lint = Path.of(System.getProperty("contracts.directory", "../contracts"))
                .resolve("lint");
        if (!Files.isDirectory(lint.resolve("node_modules/standardwebhooks")) || !isNodeThere()) {
            String why =
                    "NOT SHOWN: FF9 by JavaScript. It takes Node 20 and contracts/lint/run, which installs the library.";
            Logger.getLogger(WebhookSignatureTest.class).warn(why);
            Assumptions.abort(why);
        }
        World world = new World("Region Stockholm", "Node AB");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            String path = "/webhook-endpoints/" + endpoint.id();
            String before = world.integrator().get(path).path("publicKey");
            Response rotated = world.integrator().header("If-Match", "\"1\"").post(path + "/secret-rotation");
            world.newCase("NC-åäö-漢").planOverdue();
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 1);
            Hook hook = receiver.hooks().get(0);
            Map<String, String> headers = new TreeMap<>();
            for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
                headers.put(name, hook.header(name));
            }
            Path received = Files.createTempFile(Path.of("target"), "received", ".json");
            Files.writeString(
                    received,
                    Json.object(
                            "secrets",
                            List.of(rotated.path("secret"), endpoint.secret()),
                            "publicKeys",
                            List.of(rotated.path("publicKey"), before),
                            "headers",
                            headers,
                            "body",
                            hook.body()));
            Process node = new ProcessBuilder(
                            "node", "webhooks.mjs", received.toAbsolutePath().toString())
                    .directory(lint.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, node.waitFor(), said);
        }
    }

    private static boolean isNodeThere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** By the JDK, from the key as it is shown. */
    private static boolean verified(String shown, String signature, String content) throws Exception {
        byte[] start = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] key = Arrays.copyOf(start, 44);
        System.arraycopy(Base64.getDecoder().decode(shown.substring("whpk_".length())), 0, key, 12, 32);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        verifier.update(content.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())));
    }
}
