package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Endpoint;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What was given up is seen, told, and sent again on request")
class GivenUpDeliveryTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName(
            "FF6 410 switches the endpoint off; the dead delivery is seen, told, and sent again on request once it is on again")
    void gone_switches_off() {
        World world = new World("Region Stockholm", "Gone AB");
        try (Receiver receiver = new Receiver()) {
            receiver.answer(410);
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() ->
                            world.deliveries("status=DEAD").getList("items").size() == 1);
            JsonPath dead = world.deliveries("status=DEAD");
            String id = dead.getString("items[0].id");
            assertEquals("ENDPOINT_GONE", dead.getString("items[0].reason"));
            world.integrator()
                    .get("/webhook-endpoints/" + endpoint.id())
                    .then()
                    .body("status", equalTo("OFF"))
                    .body("statusReason", equalTo("GONE"));
            await().atMost(World.SOON)
                    .until(() -> Topics.read("notifications.v1").stream()
                            .anyMatch(record ->
                                    new String(record.value(), java.nio.charset.StandardCharsets.UTF_8).contains(id)));

            receiver.answer(204);
            world.integrator()
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "\"2\"")
                    .body("{\"status\": \"ACTIVE\"}")
                    .patch("/webhook-endpoints/" + endpoint.id())
                    .then()
                    .statusCode(200)
                    .body("statusReason", equalTo(null));
            String etag =
                    world.integrator().get("/deliveries/" + id).then().extract().header("ETag");
            world.integrator()
                    .header("If-Match", "\"99\"")
                    .post("/deliveries/" + id + "/resend")
                    .then()
                    .statusCode(412);
            world.integrator().post("/deliveries/" + id + "/resend").then().statusCode(428);
            world.integrator()
                    .header("If-Match", etag)
                    .post("/deliveries/" + id + "/resend")
                    .then()
                    .statusCode(200);

            await().atMost(World.SOON)
                    .until(() -> delivery(world, id).getString("status").equals("DELIVERED"));
            assertEquals(Set.of("msg_" + id), ids(receiver));
        }
    }

    @Test
    @DisplayName(
            "FF8 what was given up in a range of time is sent again with the same webhook-id and a new timestamp; sums tell how it went")
    void a_range_is_sent_again() {
        World world = new World("Region Stockholm", "Range AB");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue");
            world.newCase("NC-1").planOverdue();
            world.newCase("NC-2").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 2);
            Set<String> ids = ids(receiver);
            assertEquals(2, ids.size());
            Rows.update("update delivery set status = 'DEAD', reason = 'HTTP_STATUS' where target = ?", endpoint.id());
            Rows.update(
                    "update delivery set created_at = created_at - interval '3 hours' where target = ? and fact_id ="
                            + " (select id from fact where reference = 'NC-1' and authority = ?)",
                    endpoint.id(),
                    world.authority);
            Instant now = Instant.now();
            resend(world, now.minusSeconds(3_600), now.plusSeconds(3_600), UUID.randomUUID())
                    .body("queued", equalTo(0));
            resend(world, now.plusSeconds(3_600), now, endpoint.id())
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/until"));
            resend(world, now.minusSeconds(3_600), now.plusSeconds(3_600), endpoint.id())
                    .body("queued", equalTo(1))
                    .body("more", equalTo(false));
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 3);
            assertEquals(1, receiver.about("NC-1").size());
            resend(world, now.minusSeconds(36_000), now.plusSeconds(3_600), endpoint.id())
                    .body("queued", equalTo(1));
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 4);
            assertEquals(ids, ids(receiver));
            await().atMost(World.SOON)
                    .until(() -> world.manager()
                                    .get("/delivery-statistics?target=" + endpoint.id())
                                    .jsonPath()
                                    .getInt("delivered")
                            == 2);
            world.manager()
                    .get("/delivery-statistics?days=1&target=" + endpoint.id())
                    .then()
                    .statusCode(200)
                    .body("attempts", equalTo(4))
                    .body("repeated", equalTo(2))
                    .body("dead", equalTo(0))
                    .body("outcomes[0].outcome", equalTo("ACCEPTED"))
                    .body("outcomes[0].count", equalTo(4));
            new World("Other", "Other AB")
                    .manager()
                    .get("/delivery-statistics?target=" + endpoint.id())
                    .then()
                    .body("attempts", equalTo(0));
        }
    }

    @Test
    @DisplayName(
            "FF11 a bounce gives the mail up and flags the address, once, and is told in the order of its supplier; a new address clears the flag; what is no sent mail is refused")
    void a_bounce_is_noted() {
        World world = new World("Region Stockholm", "Bounce AB");
        Person manager = world.managerNamed("Manager", "en");
        world.newCase("NC-1").planOverdue();
        await().atMost(World.SOON)
                .until(() ->
                        world.deliveries("status=DELIVERED").getList("items").size() == 1);
        String id = world.deliveries("").getString("items[0].id");
        bounce(world, id, "4.2.2").statusCode(400);
        bounce(world, id, "5.1.1")
                .statusCode(200)
                .body("status", equalTo("DEAD"))
                .body("reason", equalTo("BOUNCED"));
        String etag = bounce(world, id, "5.1.1").statusCode(200).extract().header("ETag");
        assertEquals(etag, world.manager().get("/deliveries/" + id).header("ETag"));
        world.manager().get("/people/" + manager.id()).then().body("mailRefusedAt", notNullValue());
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from outbox where event_type like 'notification.delivery-failed%' and subject = ?"
                                        + " and event_key = ?",
                                id, world.supplier.toString())
                        == 1);
        world.manager()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body(Map.of("email", "new-" + manager.email()))
                .patch("/people/" + manager.id())
                .then()
                .statusCode(200)
                .body("mailRefusedAt", equalTo(null));
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "correction-overdue");
            world.newCase("NC-2").deadline("correction-overdue", "CORRECTION", 1, 0, "2027-07-31", "2027-08-01");
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 1);
            String webhook = world.deliveries("target=" + endpoint.id()).getString("items[0].id");
            bounce(world, webhook, "5.1.1").statusCode(409);
        }
    }

    @Test
    @DisplayName(
            "FF11 a bounce of a digest is reported by its Message-ID: all that left in it is given up, each told once, the address flagged once; before it leaves nothing bounces")
    void a_bounce_of_a_digest_is_noted() throws Exception {
        World world = new World("Region Stockholm", "Digest AB");
        Person manager = world.managerNamed("Manager", "sv");
        Settings.wish(world, manager, "DAILY");
        try (MovedClock clock = new MovedClock("2026-12-01T10:00:00Z")) {
            world.newCase("NC-1").deadline("plan-overdue", "PLAN", 1, 0, "2026-11-29", "2026-11-30");
            world.newCase("NC-2").deadline("plan-overdue", "PLAN", 1, 0, "2026-11-30", "2026-12-01");
            await().atMost(World.SOON)
                    .until(() ->
                            world.deliveries("status=PENDING").getList("items").size() == 2);
            bounce(world, world.deliveries("").getString("items[0].digestId"), "5.1.1")
                    .statusCode(409);
            clock.to("2026-12-02T07:00:01Z");
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 2);
        }
        String digest = MailServer.to(manager.email()).get(0).getMessageID().substring(1, 37);
        bounce(new World("Other", "Other AB"), digest, "5.1.1").statusCode(404);

        bounce(world, digest, "5.1.1").statusCode(200).body("digestId", equalTo(digest));

        assertEquals(
                List.of("BOUNCED", "BOUNCED"), world.deliveries("status=DEAD").getList("items.reason"));
        String etag = world.manager().get("/people/" + manager.id()).header("ETag");
        bounce(world, digest, "5.1.1").statusCode(200).body("reason", equalTo("BOUNCED"));
        world.manager()
                .get("/people/" + manager.id())
                .then()
                .header("ETag", equalTo(etag))
                .body("mailRefusedAt", notNullValue());
        assertEquals(
                2,
                Rows.count(
                        "select count(*) from outbox o join delivery d on d.id::text = o.subject where d.target = ?"
                                + " and o.event_type like 'notification.delivery-failed%'",
                        manager.id()));
    }

    private static ValidatableResponse bounce(World world, String id, String status) {
        return world.integrator()
                .contentType("application/json")
                .body(Map.of("status", status))
                .post("/deliveries/" + id + "/bounce")
                .then();
    }

    private static ValidatableResponse resend(World world, Instant from, Instant until, UUID target) {
        return world.integrator()
                .contentType("application/json")
                .body(Map.of("from", from.toString(), "until", until.toString(), "target", target.toString()))
                .post("/delivery-resends")
                .then();
    }

    private static JsonPath delivery(World world, String id) {
        return world.manager()
                .get("/deliveries/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Set<String> ids(Receiver receiver) {
        return receiver.hooks().stream().map(hook -> hook.header("webhook-id")).collect(Collectors.toSet());
    }
}
