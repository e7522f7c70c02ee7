package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("N3: who is told of a supplier report and its date")
class ReportAlertTest {
    private final UUID report = UUID.randomUUID();
    private World world;
    private long version;

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private Map<String, Object> data(int deadlineVersion, String dueOn) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reference", "SR-2027-00007");
        data.put("authority", world.authority);
        data.put("supplierId", world.supplier.toString());
        data.put("contractId", UUID.randomUUID().toString());
        data.put("clock", "REPORT");
        data.put("deadlineVersion", deadlineVersion);
        data.put("dueOn", dueOn);
        data.put("zone", "Europe/Stockholm");
        return data;
    }

    private void send(String fact, String subject, long number, Map<String, Object> data) {
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit." + fact + ".v1",
                subject,
                number,
                world.supplier.toString(),
                Json.text(data));
    }

    private void state(String fact, String status, int deadlineVersion, String dueOn, String... more) {
        Map<String, Object> data = data(deadlineVersion, dueOn);
        data.put("id", report.toString());
        data.put("status", status);
        data.put("requestedOn", "2027-01-01");
        for (int i = 0; i < more.length; i += 2) {
            data.put(more[i], more[i + 1]);
        }
        send(fact, report.toString(), ++version, data);
    }

    private void step(String fact, int step, String overdueSince) {
        Map<String, Object> data = data(1, "2027-07-01");
        data.put("factKey", report + "/REPORT/1/" + step);
        data.put("deadlineId", UUID.randomUUID().toString());
        data.put("reportId", report.toString());
        data.put("step", step);
        data.put("overdueSince", overdueSince);
        send(fact, String.valueOf(data.get("deadlineId")), 1, data);
    }

    private static String text(MimeMessage mail) throws Exception {
        return MailServer.plain(mail);
    }

    @Test
    @DisplayName("N3: the supplier is asked and reminded before the date; the manager is told when the report is late")
    @Tag("N3")
    void asked_reminded_and_late() throws Exception {
        world = new World("Region Stockholm", "Åkerö Data AB");
        Person manager = world.managerNamed("Åsa Öberg", "sv");
        Person contact = world.contactNamed("Contact", "en");

        state("report-requested", "REQUESTED", 1, "2027-07-01");
        step("deadline-approaching", -14, null);
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 2);
        String mails = text(MailServer.to(contact.email()).get(0))
                + text(MailServer.to(contact.email()).get(1));
        assertTrue(mails.contains("hand in the report by 1 July 2027."), mails);
        assertTrue(
                mails.contains("The report of Åkerö Data AB to Region Stockholm, SR-2027-00007, has not come in yet."),
                mails);
        assertTrue(mails.contains("Open the report: https://cases.example.org/supplier-reports/" + report), mails);
        assertEquals(0, MailServer.to(manager.email()).size());

        step("report-overdue", 0, "2027-07-02");
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        MimeMessage late = MailServer.to(manager.email()).get(0);
        assertEquals("Försenad: rapport SR-2027-00007 från Åkerö Data AB", late.getSubject());
        assertTrue(
                text(late).contains("Den skulle ha lämnats senast 1 juli 2027 och är försenad sedan 2 juli 2027."),
                text(late));
        assertEquals(2, MailServer.to(contact.email()).size());
        Map<String, Object> alert = world.alerts("factType=report-overdue").getMap("items[0]");
        assertEquals(report.toString(), alert.get("reportId"));
        assertEquals(null, alert.get("nonComplianceId"));

        state("report-received", "RECEIVED", 1, "2027-07-01", "receivedOn", "2027-07-05");
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 2);
        state("report-reviewed", "REVIEWED", 1, "2027-07-01", "result", "INSUFFICIENT", "reviewedOn", "2027-07-09");
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 3);
        assertEquals(
                List.of("Report SR-2027-00007 was reviewed: not sufficient"),
                List.of(MailServer.to(contact.email()).get(2).getSubject()));
    }

    @Test
    @DisplayName(
            "N3, N4: what waits to be told of a report's old date is cancelled by a new one, and all of it once it came in")
    @Tag("N3")
    @Tag("N4")
    void the_old_date_is_not_told() {
        world = new World("Region Skåne", "Waiting AB");
        state("report-requested", "REQUESTED", 1, "2027-07-01");
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 1);

        state("report-requested", "REQUESTED", 2, "2027-08-01");
        step("report-overdue", 0, "2027-07-02");
        await().atMost(World.SOON)
                .until(() -> world.alerts("status=CANCELLED").getList("items").size() == 1
                        && Rows.count(
                                        "select count(*) from fact where case_id = ? and type = 'report-overdue' and outcome = 'SUPERSEDED'",
                                        report)
                                == 1);
        assertEquals(List.of("2027-07-01"), world.alerts("status=CANCELLED").getList("items.dueOn"));

        state("report-received", "RECEIVED", 2, "2027-08-01", "receivedOn", "2027-07-20");
        await().atMost(World.SOON)
                .until(() -> world.alerts("status=CANCELLED").getList("items").size() == 2);
    }

    @Test
    @Tag("N6")
    @DisplayName(
            "N6: a report that came in waits for its review: the next manager is told of it, and of one that was reviewed nobody")
    void what_came_in_is_handed_over_until_it_is_reviewed() {
        world = new World("Region Uppsala", "Handed over AB");
        Person first = world.managerNamed("First", "sv");
        state("report-requested", "REQUESTED", 1, "2027-07-01");
        state("report-received", "RECEIVED", 1, "2027-07-01", "receivedOn", "2027-07-05");
        await().atMost(World.SOON).until(() -> MailServer.to(first.email()).size() == 1);
        Person second = world.managerNamed("Second", "sv");

        Settings.patch(world, first, "roles", List.of("buyer"));

        await().atMost(World.SOON).until(() -> MailServer.to(second.email()).size() == 1);
        state("report-reviewed", "REVIEWED", 1, "2027-07-01", "result", "SUFFICIENT", "reviewedOn", "2027-07-09");
        await().atMost(World.SOON)
                .until(() -> world.alerts("factType=report-reviewed")
                                .getList("items")
                                .size()
                        == 1);
        Person third = world.managerNamed("Third", "sv");
        Settings.patch(world, second, "roles", List.of("buyer"));
        world.newCase("NC-BEHIND-IT").planOverdue();
        await().atMost(World.SOON).until(() -> MailServer.to(third.email()).size() == 1);
        assertEquals(
                List.of("NC-BEHIND-IT"), world.alerts("recipient=" + third.id()).getList("items.caseReference"));
    }
}
