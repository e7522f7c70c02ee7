package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What came in is not asked for any more")
class StoppedClockTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static Case overdue(World world, String reference) {
        Case late = world.newCase(reference);
        late.deadline("plan-overdue", "PLAN", 1, 0, "2026-11-30", "2026-12-01");
        return late;
    }

    private static List<String> told(World world, Person person) {
        JsonPath all = world.alerts("recipient=" + person.id() + "&factType=plan-overdue");
        return all.<String>getList("items.caseReference").stream().sorted().toList();
    }

    @Test
    @Tag("N4")
    @DisplayName(
            "N4 a late plan that came in climbs no more and is not reminded of, and what was told stays; when it is sent back, the new version of the date counts and climbs")
    void a_plan_that_came_in() {
        World world = new World("Region Stockholm", "Handed in AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person head = Settings.holder(world, "head", "sv");
        Settings.chain(world);
        try (MovedClock clock = new MovedClock("2026-12-01T09:00:00Z")) {
            Case came = overdue(world, "NC-CAME");
            overdue(world, "NC-MISSING");
            await().atMost(World.SOON)
                    .until(() -> world.deliveries("status=DELIVERED")
                                    .getList("items")
                                    .size()
                            == 2);

            came.tell("plan-submitted", "PLAN_SUBMITTED", "correctionDueOn", "2027-04-30");
            came.deadline("deadline-reminder", "PLAN", 1, 7, "2026-11-30", "2026-12-01");
            await().atMost(World.SOON)
                    .until(() -> Rows.count(
                                    "select count(*) from fact where case_id = ? and outcome = 'SUPERSEDED'", came.id)
                            == 1);
            clock.to("2026-12-08T09:10:00Z");
            await().atMost(World.SOON).until(() -> !told(world, head).isEmpty());

            assertEquals(List.of("NC-MISSING"), told(world, head));
            assertEquals(List.of("NC-CAME", "NC-MISSING"), told(world, manager));
            assertEquals(List.of(), world.alerts("factType=deadline-reminder").getList("items"));
            assertEquals(List.of(), world.alerts("status=CANCELLED").getList("items"));

            came.tell("plan-rejected", "PLAN_REJECTED", "correctionDueOn", "2027-04-30");
            came.deadline("plan-overdue", "PLAN", 2, 0, "2026-11-30", "2026-12-09");
            await().atMost(World.SOON)
                    .until(() -> told(world, manager).equals(List.of("NC-CAME", "NC-CAME", "NC-MISSING")));
            clock.to("2026-12-15T09:30:00Z");

            await().atMost(World.SOON).until(() -> told(world, head).equals(List.of("NC-CAME", "NC-MISSING")));
        }
    }

    @Test
    @Tag("N4")
    @DisplayName(
            "N4 a digest does not say that a plan or a correction is missing that came in before it left, and keeps what is about the other date")
    void a_digest_leaves_out_what_came_in() {
        World world = new World("Region Skåne", "Weekly AB");
        Person manager = world.managerNamed("Manager", "sv");
        Settings.wish(world, manager, "WEEKLY");
        Case near = world.newCase("NC-1");
        near.deadline("deadline-approaching", "PLAN", 1, -7, "2027-02-28", null);
        near.deadline("deadline-approaching", "CORRECTION", 1, -14, "2027-07-31", null);

        near.tell("plan-submitted", "PLAN_SUBMITTED", "correctionDueOn", "2027-07-31");

        await().atMost(World.SOON).until(() -> cancelled(world).equals(Set.of("PLAN")));

        near.tell("correction-reported", "CORRECTION_REPORTED", "correctionDueOn", "2027-07-31");

        await().atMost(World.SOON).until(() -> cancelled(world).equals(Set.of("PLAN", "CORRECTION")));
        assertEquals(
                Set.of("plan-submitted", "correction-reported"),
                Set.copyOf(world.deliveries("status=PENDING").getList("items.factType")));
        assertEquals(
                List.of("SUPERSEDED", "SUPERSEDED"),
                world.deliveries("status=CANCELLED").getList("items.reason"));
    }

    /** About which dates something was taken back. */
    private static Set<String> cancelled(World world) {
        return Set.copyOf(world.alerts("status=CANCELLED").<String>getList("items.clock"));
    }
}
