package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestServers;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Alerts follow the adjusted date, never the old one")
class AdjustedDateTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName("N4 a fact about a date that was moved raises nothing; the one about the new date raises one alert")
    void the_old_date_raises_nothing() {
        World world = new World("Region Stockholm", "Moved AB");
        Person manager = world.managerNamed("Manager", "en");
        world.contactNamed("Contact", "en");
        try (Receiver receiver = new Receiver()) {
            world.endpoint(receiver.url(), "plan-overdue");
            Case moved = world.newCase("NC-1");
            moved.communicated();
            moved.adjusted("PLAN", 2, "2027-02-28", "2027-03-15");

            moved.deadline("plan-overdue", "PLAN", 1, 0, "2027-02-28", "2027-03-01");
            String key = moved.deadline("plan-overdue", "PLAN", 2, 0, "2027-03-15", "2027-03-16");

            await().atMost(World.SOON)
                    .until(() -> !receiver.hooks().isEmpty()
                            && MailServer.to(manager.email()).size() == 1);
            assertEquals(List.of(key), world.alerts("factType=plan-overdue").getList("items.factKey"));
            assertEquals(
                    1, Rows.count("select count(*) from fact where case_id = ? and outcome = 'SUPERSEDED'", moved.id));
        }
    }

    @Test
    @DisplayName(
            "N4 moving the date cancels what was not sent yet about the old one, on every channel, and nothing about the other clock")
    void moving_the_date_cancels_what_waits() {
        World world = new World("Region Stockholm", "Waiting AB");
        try (Receiver receiver = new Receiver()) {
            receiver.answer(503);
            world.endpoint(receiver.url(), "plan-overdue", "correction-overdue");
            Case late = world.newCase("NC-1");
            late.planOverdue();
            late.deadline("correction-overdue", "CORRECTION", 1, 0, "2027-07-31", "2027-08-01");
            await().atMost(World.SOON)
                    .until(() -> receiver.hooks().size() >= 2
                            && world.alerts("unaddressed=true").getList("items").size() == 2);

            late.adjusted("PLAN", 2, "2027-02-28", "2027-09-01");

            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=CANCELLED")
                                    .getList("items")
                                    .size()
                            == 1);
            assertEquals(
                    List.of("plan-overdue"),
                    world.deliveries("status=CANCELLED").getList("items.factType"));
            assertEquals(
                    List.of("SUPERSEDED"), world.deliveries("status=CANCELLED").getList("items.reason"));
            assertEquals(
                    List.of("plan-overdue"), world.alerts("status=CANCELLED").getList("items.factType"));
            assertEquals(
                    List.of("correction-overdue"),
                    world.alerts("status=RAISED&unaddressed=true").getList("items.factType").stream()
                            .filter(type -> !type.equals("deadline-adjusted"))
                            .toList());
            receiver.answer(204);
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 1);
            assertEquals(
                    List.of("correction-overdue"),
                    world.deliveries("status=DELIVERED").getList("items.factType"));
        }
    }

    @Test
    @DisplayName(
            "N4 FF8 what was given up about the old date is sent by no resend, neither the mail nor the webhook; what is about the new one is")
    void no_resend_of_the_old_date() {
        World world = new World("Region Stockholm", "Given up AB");
        Person manager = world.managerNamed("Manager", "en");
        try (Receiver receiver = new Receiver()) {
            world.endpoint(receiver.url(), "plan-overdue");
            Case late = world.newCase("NC-1");
            late.planOverdue();
            givenUp(world);

            late.adjusted("PLAN", 2, "2027-02-28", "2027-09-01");

            await().atMost(World.SOON)
                    .until(() ->
                            world.alerts("status=CANCELLED").getList("items").size() == 1);
            for (String id : world.deliveries("status=DEAD").<String>getList("items.id")) {
                String path = "/deliveries/" + id;
                world.manager()
                        .header("If-Match", world.manager().get(path).header("ETag"))
                        .post(path + "/resend")
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:problem-type:notification:delivery-not-resendable"));
            }
            assertEquals(0, resent(world));
            late.deadline("plan-overdue", "PLAN", 2, 0, "2027-09-01", "2027-09-02");
            givenUp(world);
            assertEquals(2, resent(world));
            await().atMost(World.SOON)
                    .until(() -> receiver.hooks().size() == 3
                            && MailServer.to(manager.email()).size() == 3);
        }
    }

    @Test
    @DisplayName("N4 FE2 what is sent again at the moment in which the date is moved is taken back with the rest")
    void resent_while_the_date_is_moved() throws SQLException {
        World world = new World("Region Stockholm", "At once AB");
        world.managerNamed("Manager", "en");
        try (Receiver receiver = new Receiver();
                Connection resend = TestServers.superuser();
                Statement statement = resend.createStatement()) {
            world.endpoint(receiver.url(), "plan-overdue");
            Case late = world.newCase("NC-1");
            late.planOverdue();
            givenUp(world);

            resend.setAutoCommit(false);
            statement.executeQuery(
                    "select 1 from fact where type = 'plan-overdue' and case_id = '" + late.id + "' for share");
            assertEquals(
                    2,
                    statement.executeUpdate(
                            "update delivery set status = 'PENDING', reason = null, next_attempt_at = now() + interval '1 day'"
                                    + " where status = 'DEAD' and authority = '" + world.authority + "'"));
            late.adjusted("PLAN", 2, "2027-02-28", "2027-09-01");
            await().atMost(World.SOON)
                    .until(() ->
                            Rows.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0);
            resend.commit();

            await().atMost(World.SOON)
                    .until(() ->
                            world.alerts("status=CANCELLED").getList("items").size() == 1);
            assertEquals(
                    List.of("SUPERSEDED", "SUPERSEDED"),
                    world.deliveries("status=CANCELLED").getList("items.reason"));
        }
    }

    @Test
    @DisplayName("N4 of a date that was moved twice only the last move is told to who did not hear of the first")
    void moved_twice() {
        World world = new World("Region Stockholm", "Twice AB");
        Case moved = world.newCase("NC-1");
        moved.communicated();
        moved.adjusted("PLAN", 2, "2027-02-28", "2027-03-15");
        moved.adjusted("PLAN", 3, "2027-03-15", "2027-03-31");

        await().atMost(World.SOON)
                .until(() -> world.alerts("factType=deadline-adjusted&status=CANCELLED")
                                .getList("items")
                                .size()
                        == 1);
        assertEquals(
                List.of("2027-03-31"),
                world.alerts("factType=deadline-adjusted&status=RAISED").getList("items.dueOn"));
    }

    /** The mail and the webhook arrive, and are given up as if they had not. */
    private static void givenUp(World world) {
        await().atMost(World.SOON)
                .until(() ->
                        world.deliveries("status=DELIVERED").getList("items").size() == 2);
        Rows.update(
                "update delivery set status = 'DEAD', reason = 'HTTP_STATUS', delivered_at = null where authority = ? and status = 'DELIVERED'",
                world.authority);
    }

    private static int resent(World world) {
        Instant now = Instant.now();
        return world.manager()
                .contentType("application/json")
                .body(Map.of(
                        "from",
                        now.minusSeconds(3_600).toString(),
                        "until",
                        now.plusSeconds(3_600).toString()))
                .post("/delivery-resends")
                .then()
                .statusCode(200)
                .extract()
                .path("queued");
    }

    @Test
    @DisplayName(
            "N4 closing or withdrawing the case cancels what waits, and later facts about its dates raise nothing; reopening makes them count again")
    void a_case_that_is_over_alerts_nobody() {
        for (String end : List.of("non-compliance-closed", "non-compliance-withdrawn")) {
            World world = new World("Region Stockholm", "Over AB");
            world.managerNamed("Manager", "en");
            try (Receiver receiver = new Receiver()) {
                receiver.answer(503);
                world.endpoint(receiver.url(), "plan-overdue", "correction-overdue");
                Case late = world.newCase("NC-1");
                late.planOverdue();
                await().atMost(World.SOON)
                        .until(() -> !receiver.hooks().isEmpty()
                                && world.deliveries("channel=MAIL&status=DELIVERED")
                                                .getList("items")
                                                .size()
                                        == 1);

                late.tell(end, end.endsWith("closed") ? "CLOSED" : "WITHDRAWN");
                late.deadline("correction-overdue", "CORRECTION", 1, 0, "2027-07-31", "2027-08-01");
                await().atMost(World.SOON)
                        .until(() -> Rows.count(
                                        "select count(*) from fact where case_id = ? and outcome = 'CASE_CLOSED'",
                                        late.id)
                                == 1);

                assertEquals(
                        List.of("CASE_CLOSED"),
                        world.deliveries("status=CANCELLED").getList("items.reason"));
                assertEquals(
                        List.of(), world.alerts("factType=correction-overdue").getList("items"));

                late.tell("non-compliance-reopened", "PLAN_APPROVED");
                late.deadline("correction-overdue", "CORRECTION", 2, 0, "2027-07-31", "2027-08-01");
                await().atMost(World.SOON)
                        .until(() -> world.alerts("factType=correction-overdue")
                                        .getList("items")
                                        .size()
                                == 1);
                assertEquals("RAISED", world.alerts("factType=plan-overdue").getString("items[0].status"));
            }
        }
    }
}
