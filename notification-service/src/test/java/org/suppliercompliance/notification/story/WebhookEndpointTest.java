package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.limits.AnsweredWhenDone;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.story.Receiver.Hook;
import org.suppliercompliance.notification.story.World.Endpoint;
import org.suppliercompliance.notification.story.World.Person;
import org.suppliercompliance.notification.subscription.EndpointResource;

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
            "FF6 a test call answers how it ended, signed as any other; it leaves no delivery behind, and calls nobody inside")
    void an_endpoint_can_be_tried() throws Exception {
        World world = new World("Region Stockholm", "Tried AB");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            String path = "/webhook-endpoints/" + endpoint.id() + "/test-call";
            String id = world.integrator()
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(true))
                    .body("statusCode", equalTo(204))
                    .extract()
                    .path("webhookId");
            Hook hook = receiver.hooks().get(0);
            assertEquals(id, hook.header("webhook-id"));
            assertTrue(hook.body().contains("\"webhook-test\""), hook.body());
            new Webhook(endpoint.secret()).verify(hook.body(), hook.headers());
            receiver.answer(500);
            world.integrator()
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(false))
                    .body("outcome", equalTo("HTTP_STATUS"))
                    .body("statusCode", equalTo(500));
            Rows.update(
                    "update webhook_endpoint set url = ? where id = ?",
                    receiver.url().replace("127.0.0.1", "127.0.0.2"),
                    endpoint.id());
            world.integrator().post(path).then().statusCode(200).body("outcome", equalTo("ADDRESS_REFUSED"));
            assertEquals(2, receiver.hooks().size());
            world.integrator().get("/deliveries").then().body("items", hasSize(0));
        }
    }

    @Test
    @DisplayName("FF6 who tries an endpoint that is slow waits for how it ended, longer than for other answers")
    void a_slow_endpoint_can_be_tried() throws Exception {
        assertTrue(EndpointResource.class.getMethod("tryOut", UUID.class).isAnnotationPresent(AnsweredWhenDone.class));
    }

    @Test
    @DisplayName(
            "FF6 an endpoint where nothing arrived for five days is switched off, and its owner gets a mail; what arrives in between counts")
    void an_endpoint_that_fails_for_long_is_switched_off() throws Exception {
        MailServer.ready();
        World world = new World("Region Stockholm", "Failing AB");
        world.managerNamed("Manager", "sv");
        Person owner = world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Owner",
                        "email",
                        "o" + UUID.randomUUID().toString().replace("-", "") + "@example.org",
                        "language",
                        "en",
                        "subject",
                        "integrator@" + world.authority));
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            String failing = "select count(*) from webhook_endpoint where id = ? and failing_since is not null";
            receiver.answer(500);
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON).until(() -> Rows.count(failing, endpoint.id()) == 1);
            receiver.answer(204);
            world.newCase("NC-2").planOverdue();
            await().atMost(World.SOON).until(() -> Rows.count(failing, endpoint.id()) == 0);

            receiver.answer(500);
            world.newCase("NC-3").planOverdue();
            await().atMost(World.SOON).until(() -> Rows.count(failing, endpoint.id()) == 1);
            assertEquals(
                    "ACTIVE",
                    world.integrator()
                            .get("/webhook-endpoints/" + endpoint.id())
                            .path("status"));
            String etag = world.integrator()
                    .get("/webhook-endpoints/" + endpoint.id())
                    .header("ETag");
            world.integrator()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", etag)
                    .body(Map.of("url", receiver.url() + "/moved"))
                    .patch("/webhook-endpoints/" + endpoint.id())
                    .then()
                    .statusCode(200);
            assertEquals(0, Rows.count(failing, endpoint.id()), "another address has failed at nothing yet");
            world.newCase("NC-5").planOverdue();
            await().atMost(World.SOON).until(() -> Rows.count(failing, endpoint.id()) == 1);
            Rows.update(
                    "update webhook_endpoint set failing_since = failing_since - interval '5 days' where id = ?",
                    endpoint.id());
            world.newCase("NC-4").planOverdue();
            await().atMost(World.SOON).until(() -> MailServer.to(owner.email()).size() == 1);
            assertEquals(
                    "Webhooks to 127.0.0.1 are switched off",
                    MailServer.to(owner.email()).get(0).getSubject());
            world.integrator()
                    .get("/webhook-endpoints/" + endpoint.id())
                    .then()
                    .body("status", equalTo("OFF"))
                    .body("statusReason", equalTo("FAILING"));
        }
    }

    @Test
    @DisplayName(
            "FF6 that an endpoint is off is told, once each, to the managers, to the people and to the other endpoints that asked for it; itself it hears nothing")
    void who_asked_hears_that_an_endpoint_is_off() {
        MailServer.ready();
        World world = new World("Region Stockholm", "Off AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person asked = world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Asked",
                        "email",
                        "a" + UUID.randomUUID() + "@example.org",
                        "language",
                        "en",
                        "roles",
                        List.of("buyer")));
        World.posting(world.manager())
                .body(Json.object("personId", asked.id(), "factType", "webhook-endpoint-off"))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        try (Receiver gone = new Receiver();
                Receiver other = new Receiver()) {
            gone.answer(410);
            Endpoint endpoint = world.endpoint(gone.url(), "plan-overdue", "webhook-endpoint-off");
            world.endpoint(other.url(), "webhook-endpoint-off");

            world.newCase("NC-1").planOverdue();

            await().atMost(World.SOON)
                    .until(() -> other.hooks().size() == 1
                            && MailServer.to(asked.email()).size() == 1);
            JsonPath hook = JsonPath.from(other.hooks().get(0).body());
            assertEquals("webhook-endpoint-off", hook.getString("type"));
            assertEquals(endpoint.id().toString(), hook.getString("data.subjectId"));
            assertEquals("GONE", hook.getString("data.matter"));
            List<String> told = world.alerts("factType=webhook-endpoint-off").getList("items.recipient");
            assertEquals(2, told.size());
            assertEquals(Set.of(manager.id().toString(), asked.id().toString()), Set.copyOf(told));
            assertEquals(1, gone.hooks().size());
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
