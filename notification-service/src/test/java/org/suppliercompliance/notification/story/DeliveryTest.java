package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.Receiver.Answer;
import org.suppliercompliance.notification.story.World.Endpoint;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A delivery is tried until it arrives, always with the same id")
class DeliveryTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName("FB3 the mail server is away and comes back: one mail, both attempts in the log")
    void mail_server_away_and_back() throws Exception {
        World world = new World("Region Stockholm", "Away AB");
        Person manager = world.managerNamed("Manager", "en");
        MailServer.stop();
        try {
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=PENDING").getInt("items[0].attempts") >= 1);
            assertEquals(1, world.alerts("").getList("items").size());
        } finally {
            MailServer.start();
        }
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        String id = world.deliveries("").getString("items[0].id");
        await().atMost(World.SOON)
                .until(() -> delivery(world, id).getString("status").equals("DELIVERED"));
        JsonPath delivery = delivery(world, id);
        List<String> outcomes = delivery.getList("log.outcome");
        assertEquals("CONNECTION_FAILED", outcomes.get(0));
        assertEquals("ACCEPTED", outcomes.get(outcomes.size() - 1));
        assertEquals(
                "<" + id + "@notification.localhost>",
                MailServer.to(manager.email()).get(0).getMessageID());
    }

    @Test
    @DisplayName(
            "FF6 503 with Retry-After is honoured, garbage in it is not, and a later success carries the same webhook-id")
    void a_failing_receiver_is_tried_again() {
        World world = new World("Region Stockholm", "Retry AB");
        try (Receiver patient = new Receiver();
                Receiver broken = new Receiver()) {
            patient.answer(hook -> new Answer(503, Map.of("Retry-After", "120")));
            broken.answer(hook -> new Answer(broken.hooks().size() < 2 ? 500 : 204, Map.of("Retry-After", "soon")));
            Endpoint waiting = world.endpoint(patient.url(), "plan-overdue");
            Endpoint retried = world.endpoint(broken.url(), "plan-overdue");

            world.newCase("NC-1").planOverdue();

            await().atMost(World.SOON).until(() -> broken.hooks().size() == 2);
            assertEquals(1, ids(broken).size());
            await().atMost(World.SOON)
                    .until(() -> "DELIVERED"
                            .equals(world.deliveries("target=" + retried.id()).getString("items[0].status")));
            Instant next =
                    Instant.parse(world.deliveries("target=" + waiting.id()).getString("items[0].nextAttemptAt"));
            Instant first = patient.hooks().get(0).at();
            assertTrue(
                    !next.isBefore(first.plusSeconds(119)) && next.isBefore(first.plusSeconds(180)),
                    next + " after " + first);
            Duration between = Duration.between(
                    broken.hooks().get(0).at(), broken.hooks().get(1).at());
            assertTrue(between.toMillis() >= 4_900 && between.toMillis() < 60_000, between.toString());
        }
    }

    @Test
    @DisplayName("FF2 a redirect is a failure and is not followed")
    void a_redirect_is_not_followed() {
        World world = new World("Region Stockholm", "Redirect AB");
        try (Receiver receiver = new Receiver();
                Receiver canary = new Receiver()) {
            receiver.answer(hook -> new Answer(307, Map.of("Location", canary.url())));
            world.endpoint(receiver.url(), "plan-overdue");
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("").getInt("items[0].attempts") == 1
                            && "REDIRECT_REFUSED".equals(world.deliveries("").getString("items[0].reason")));
            assertEquals(0, canary.hooks().size());
        }
    }

    @Test
    @DisplayName(
            "FA4 a crash after the other side's OK and before it is written down repeats the mail and the webhook with the same ids")
    void a_crash_before_marking_repeats_with_the_same_id() throws Exception {
        World world = new World("Region Stockholm", "Crash AB");
        Person manager = world.managerNamed("Manager", "en");
        try (Receiver receiver = new Receiver()) {
            world.endpoint(receiver.url(), "plan-overdue");
            world.newCase("NC-1").planOverdue();
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 2);

            // What the table looks like when the replica died between the OK and its own commit, and the lease has run
            // out.
            int crashed = Rows.update(
                    "update delivery set status = 'PENDING', delivered_at = null, next_attempt_at = created_at, lease = gen_random_uuid(),"
                            + " leased_until = clock_timestamp() - interval '1 second' where authority = ?",
                    world.authority);

            assertEquals(2, crashed);
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 2);
            assertEquals(2, receiver.hooks().size());
            assertEquals(1, ids(receiver).size());
            assertEquals(2, MailServer.to(manager.email()).size());
            assertEquals(
                    MailServer.to(manager.email()).get(0).getMessageID(),
                    MailServer.to(manager.email()).get(1).getMessageID());
            assertEquals(1, world.alerts("").getList("items").size());
        }
    }

    @Test
    @DisplayName("FF4 FF7 an endpoint that hangs with thirty deliveries holds up no other")
    void a_hanging_endpoint_holds_up_nobody() throws Exception {
        World world = new World("Region Stockholm", "Bulkhead AB");
        CountDownLatch release = new CountDownLatch(1);
        try (Receiver hanging = new Receiver();
                Receiver good = new Receiver()) {
            hanging.answer(hook -> hang(release));
            world.endpoint(hanging.url(), "audit-planned");
            world.endpoint(good.url(), "audit-planned");
            for (int i = 0; i < 30; i++) {
                auditPlanned(world);
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> good.hooks().size() == 30);
            assertEquals(4, hanging.hooks().size());
            release.countDown();
            await().atMost(World.SOON).until(() -> hanging.hooks().size() == 30);
            assertEquals(30, ids(hanging).size());
        }
    }

    @Test
    @DisplayName(
            "FF4 FF7 twelve hanging endpoints of one authority hold up neither the mails nor the webhooks of another: both arrive while all of them hang")
    void hanging_endpoints_hold_up_no_other_authority() {
        World slow = new World("Region Skåne", "Hanging AB");
        World world = new World("Region Stockholm", "Told AB");
        Person manager = world.managerNamed("Manager", "en");
        CountDownLatch release = new CountDownLatch(1);
        try (Receiver hanging = new Receiver();
                Receiver good = new Receiver()) {
            hanging.answer(hook -> hang(release));
            world.endpoint(good.url(), "plan-overdue");
            for (int i = 0; i < 12; i++) {
                slow.endpoint(hanging.url() + "/" + i, "audit-planned");
            }
            for (int i = 0; i < 5; i++) {
                auditPlanned(slow);
            }
            await().atMost(World.SOON).until(() -> hanging.hooks().size() >= 30);

            world.newCase("NC-1").planOverdue();

            await().atMost(World.SOON)
                    .until(() -> MailServer.to(manager.email()).size() == 1
                            && good.hooks().size() == 1);
            assertEquals(
                    0,
                    Rows.count(
                            "select count(*) from delivery_attempt where authority = ? and outcome <> 'STARTED'",
                            slow.authority),
                    "all of them hang");
            assertEquals(30, hanging.hooks().size());
            release.countDown();
            await().atMost(World.SOON).until(() -> ids(hanging).size() == 60);
        }
    }

    private static void auditPlanned(World world) {
        UUID audit = UUID.randomUUID();
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit.audit-planned.v1",
                audit.toString(),
                1,
                world.supplier.toString(),
                Json.object(
                        "id", audit.toString(), "authority", world.authority, "supplierId", world.supplier.toString()));
    }

    private static Answer hang(CountDownLatch release) {
        try {
            release.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer(204, Map.of());
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
