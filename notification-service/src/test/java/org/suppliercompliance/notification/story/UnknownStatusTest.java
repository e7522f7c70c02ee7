package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A state that this version does not know silences nobody")
class UnknownStatusTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static void setAside(UUID event, String consumer, String reason) {
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from dead_letter where event_id = ? and consumer = ? and reason = ?",
                                event,
                                consumer,
                                reason)
                        == 1);
    }

    @Test
    @Tag("N1")
    @DisplayName(
            "FC4 FE5 N1 events with a status or a clock that is not known are set aside: the dates stand in the calendar, and the alert comes all the same")
    void the_alert_comes_all_the_same() {
        World world = new World("Region Stockholm", "Parked AB");
        Person manager = world.managerNamed("Manager", "en");
        world.contactNamed("Contact", "en");
        Case late = world.newCase("NC-1");
        late.communicated();
        UUID parked =
                late.tell("plan-submitted", "PLAN_PARKED", "planDueOn", "2027-02-28", "correctionDueOn", "2027-07-31");
        UUID settled = late.tell("non-compliance-closed", "SETTLED");
        UUID moved = late.adjusted("APPEAL", 1, "2027-02-28", "2027-03-31");
        late.planOverdue();

        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);

        assertEquals(
                List.of("plan-overdue"),
                world.alerts("recipient=" + manager.id()).getList("items.factType"));
        assertEquals(List.of(), world.alerts("factType=non-compliance-closed").getList("items"));
        for (String consumer : List.of("notification-alerts", "notification-calendar")) {
            setAside(parked, consumer, "unknown status PLAN_PARKED");
            setAside(settled, consumer, "unknown status SETTLED");
        }
        setAside(moved, "notification-alerts", "clock cannot be read");
        setAside(moved, "notification-calendar", "unknown clock APPEAL");
        assertEquals(2, Rows.count("select count(*) from calendar_date where case_id = ? and running", late.id));
    }

    @Test
    @Tag("N3")
    @DisplayName("FC4 N3 a report in a state of a case is set aside, and its date is still asked for")
    void a_report_has_states_of_its_own() {
        World world = new World("Region Skåne", "Reporting AB");
        UUID report = UUID.randomUUID();
        CalendarTest.tellReport(world, report, 1, "report-requested", "REQUESTED");
        UUID odd = CalendarTest.tellReport(world, report, 2, "report-received", "CLOSED");

        setAside(odd, "notification-alerts", "unknown status CLOSED");
        setAside(odd, "notification-calendar", "unknown status CLOSED");
        assertEquals(1, Rows.count("select count(*) from calendar_date where case_id = ? and running", report));
        assertEquals(1, Rows.count("select count(*) from known_case where id = ? and status = 'REQUESTED'", report));
    }
}
