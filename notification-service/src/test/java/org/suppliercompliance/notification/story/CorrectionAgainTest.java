package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("Decisions 3 and 4: a correction that is awaited again alerts once, about the date that counts now")
class CorrectionAgainTest {
    private World world;
    private Person manager;

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @BeforeEach
    void somebodyToTell() {
        world = new World("Region Stockholm", "Again AB");
        manager = world.managerNamed("Manager", "en");
    }

    private static String overdue(Case one, int version, String dueOn, String overdueSince) {
        return one.deadline("correction-overdue", "CORRECTION", version, 0, dueOn, overdueSince);
    }

    private static void notEliminated(Case one) {
        one.tell("correction-reported", "CORRECTION_REPORTED", "correctionDueOn", "2027-07-31");
        one.tell(
                "non-compliance-closed", "PLAN_APPROVED", "correctionDueOn", "2027-07-31", "verdict", "NOT_ELIMINATED");
    }

    /** Third version of the date. */
    private static void movedToSeptember(Case one) {
        one.tell(
                "deadline-adjusted",
                "PLAN_APPROVED",
                "clock",
                "CORRECTION",
                "deadlineVersion",
                3,
                "previousDueOn",
                "2027-07-31",
                "dueOn",
                "2027-09-30",
                "reasonCode",
                "SUPPLIER_REQUEST");
    }

    /** What is about one supplier is read in its order: when the manager is mailed of this, all before it was read. */
    private void allRead() {
        world.newCase("NC-BEHIND").planOverdue();
        await().atMost(World.SOON).until(() -> mailsOf("plan-overdue") == 1);
    }

    private long mailsOf(String fact) {
        return world.deliveries("channel=MAIL&status=DELIVERED").<String>getList("items.factType").stream()
                .filter(fact::equals)
                .count();
    }

    /** The first two versions of the date pass, which raises nothing, and the third one, told twice, which raises one alert. */
    private void onlyTheNewDateAlerts(Case one) {
        overdue(one, 1, "2027-07-31", "2027-08-01");
        overdue(one, 2, "2027-07-31", "2027-08-11");
        String key = overdue(one, 3, "2027-09-30", "2027-10-01");
        overdue(one, 3, "2027-09-30", "2027-10-01");
        allRead();

        await().atMost(World.SOON).until(() -> mailsOf("correction-overdue") == 1);
        JsonPath alerts = world.alerts("factType=correction-overdue");
        assertEquals(List.of(key), alerts.getList("items.factKey"));
        assertEquals(List.of(3), alerts.getList("items.deadlineVersion"));
        assertEquals(List.of("2027-10-01"), alerts.getList("items.overdueSince"));
        assertEquals(List.of(manager.id().toString()), alerts.getList("items.recipient"));
        assertEquals(2, Rows.count("select count(*) from fact where case_id = ? and outcome = 'SUPERSEDED'", one.id));
    }

    @Test
    @Tag("N1")
    @Tag("N4")
    @DisplayName(
            "Decisions 3 and 4, N1, N4: not eliminated, and the date moved: that the new date passes is one alert, the old versions are none")
    void not_eliminated() {
        Case judged = world.newCase("NC-JUDGED");
        judged.communicated();
        notEliminated(judged);
        movedToSeptember(judged);

        onlyTheNewDateAlerts(judged);
    }

    @Test
    @Tag("N1")
    @Tag("N4")
    @DisplayName(
            "Decisions 3 and 4, N1, N4: reopened with a new date: that the new date passes is one alert, the old versions are none")
    void reopened() {
        Case again = world.newCase("NC-AGAIN");
        again.communicated();
        again.tell("non-compliance-closed", "CLOSED", "closedOn", "2027-06-01", "verdict", "ELIMINATED");
        again.tell("non-compliance-reopened", "PLAN_APPROVED", "correctionDueOn", "2027-07-31");
        movedToSeptember(again);

        onlyTheNewDateAlerts(again);
    }

    @Test
    @Tag("N1")
    @Tag("N4")
    @DisplayName(
            "Decisions 3 and 4, N1, N4: a correction that was late, and is late again after the judgement: one alert for each version, and no reminder of the first")
    void late_twice() {
        Case late = world.newCase("NC-LATE");
        late.communicated();
        overdue(late, 1, "2027-07-31", "2027-08-01");
        await().atMost(World.SOON).until(() -> mailsOf("correction-overdue") == 1);
        notEliminated(late);
        overdue(late, 2, "2027-07-31", "2027-08-11");
        late.deadline("deadline-reminder", "CORRECTION", 1, 7, "2027-07-31", "2027-08-01");
        allRead();

        await().atMost(World.SOON).until(() -> mailsOf("correction-overdue") == 2);
        JsonPath alerts = world.alerts("factType=correction-overdue");
        assertEquals(
                List.of(1, 2),
                alerts.<Integer>getList("items.deadlineVersion").stream()
                        .sorted()
                        .toList());
        assertEquals(List.of("RAISED", "RAISED"), alerts.getList("items.status"));
        assertEquals(List.of(), world.alerts("factType=deadline-reminder").getList("items"));
    }
}
