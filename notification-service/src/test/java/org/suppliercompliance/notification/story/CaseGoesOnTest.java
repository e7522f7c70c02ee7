package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The supplier hears that its case goes on, or that there is none any more")
class CaseGoesOnTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    /** The mail that came to the person under this subject, once it has come. */
    private static MimeMessage mailed(Person person, String subject) {
        await().atMost(World.SOON)
                .until(() -> MailServer.to(person.email()).stream()
                        .anyMatch(mail -> MailServer.subject(mail).equals(subject)));
        return MailServer.to(person.email()).stream()
                .filter(mail -> MailServer.subject(mail).equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static void waiting(World world, int number) {
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true&status=RAISED")
                                .getList("items")
                                .size()
                        == number);
    }

    @Test
    @Tag("N2")
    @Tag("N4")
    @DisplayName(
            "N2 N4 a correction that was not accepted: the mail says so and until when, in words of its own, and nothing that waits is taken back")
    void a_correction_that_was_not_accepted() throws Exception {
        World world = new World("Region Stockholm", "Refused AB");
        Person contact = world.contactNamed("Contact", "en");
        Case open = world.newCase("NC-1");
        open.deadline("correction-overdue", "CORRECTION", 1, 0, "2027-07-31", "2027-08-01");
        waiting(world, 1);

        open.tell(
                "non-compliance-closed",
                "PLAN_APPROVED",
                "communicatedOn",
                "2027-01-31",
                "correctionDueOn",
                "2027-07-31",
                "verdict",
                "NOT_ELIMINATED");

        MimeMessage refused = mailed(contact, "Case NC-1: the correction was not accepted");
        String text = MailServer.plain(refused);
        assertTrue(text.contains("The case stays open. The correction is due on 31 July 2027."), text);
        String dates = MailServer.part(refused, "text/calendar");
        assertTrue(dates.contains("20270731"), dates);
        assertEquals(
                List.of("NOT_ELIMINATED"),
                world.alerts("factType=non-compliance-closed").getList("items.matter"));
        assertEquals(List.of(), world.alerts("status=CANCELLED").getList("items"));
        waiting(world, 1);

        open.tell("non-compliance-closed", "CLOSED", "closedOn", "2027-08-20", "verdict", "ELIMINATED");

        MimeMessage closed = mailed(contact, "Case NC-1 is closed");
        assertTrue(MailServer.plain(closed).contains("Nothing more needs to be done."));
        assertEquals(
                List.of("correction-overdue"), world.alerts("status=CANCELLED").getList("items.factType"));
    }

    @Test
    @DisplayName("N1 an authority words the mail about a correction that was not accepted apart from the closing")
    void its_words_are_its_own() {
        World world = new World("Region Stockholm", "Worded AB");
        world.manager()
                .get("/mail-texts/non-compliance-closed.NOT_ELIMINATED/sv")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Ärende {case}: åtgärden godtogs inte"));

        world.manager()
                .contentType("application/json")
                .body(Map.of(
                        "subject", "Once more: {case}",
                        "what", "{authority} asks {supplier} to try again.",
                        "when", "Until {correctionDueOn}.",
                        "todo", "Try again."))
                .post("/mail-texts/non-compliance-closed.NOT_ELIMINATED/en/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Once more: NC-2027-00042"))
                .body("text", containsString("Until 31 July 2027."));
    }

    @Test
    @Tag("N2")
    @DisplayName("N2 a case that was reopened: the contact hears it, and until when the correction is due")
    void a_reopened_case() throws Exception {
        World world = new World("Region Skåne", "Reopened AB");
        Person contact = world.contactNamed("Contact", "sv");
        Case again = world.newCase("NC-1");
        again.tell("non-compliance-closed", "CLOSED");

        again.tell("non-compliance-reopened", "PLAN_APPROVED", "correctionDueOn", "2027-07-31");

        MimeMessage reopened = mailed(contact, "Ärende NC-1 är öppet igen");
        String text = MailServer.plain(reopened);
        assertTrue(text.contains("Avvikelsen ska vara åtgärdad senast 31 juli 2027."), text);
    }

    @Test
    @Tag("N2")
    @DisplayName(
            "N2 a case that was withdrawn is told to whom it had been told; one that was only detected is told to nobody")
    void a_withdrawn_case() {
        World world = new World("Oslo kommune", "Withdrawn AS");
        Person contact = world.contactNamed("Contact", "nb");
        Case detected = world.newCase("NC-DETECTED");
        detected.tell("non-compliance-detected", "DETECTED");
        detected.tell("non-compliance-withdrawn", "WITHDRAWN");
        Case told = world.newCase("NC-TOLD");
        told.communicated();
        await().atMost(World.SOON)
                .until(() -> world.deliveries("channel=MAIL&status=DELIVERED")
                                .getList("items")
                                .size()
                        == 1);

        told.tell("non-compliance-withdrawn", "WITHDRAWN");

        mailed(contact, "Sak NC-TOLD er trukket tilbake");
        assertEquals(2, MailServer.to(contact.email()).size());
        assertEquals(
                List.of("NC-TOLD"),
                world.alerts("factType=non-compliance-withdrawn").getList("items.caseReference"));
    }

    @Test
    @Tag("N2")
    @DisplayName("N2 of a case that was withdrawn before anybody of the supplier heard of it nobody hears any more")
    void withdrawn_before_it_was_told() {
        World world = new World("Oslo kommune", "Unheard AS");
        world.managerNamed("Manager", "en");
        Case unheard = world.newCase("NC-UNHEARD");
        unheard.communicated();
        unheard.adjusted("PLAN", 2, "2027-02-28", "2027-03-15");
        unheard.tell("plan-rejected", "PLAN_REJECTED");
        unheard.tell("plan-approved", "PLAN_APPROVED");
        waiting(world, 4);

        unheard.tell("non-compliance-withdrawn", "WITHDRAWN");
        world.newCase("NC-NEXT").communicated();

        waiting(world, 1);
        Person contact = world.contactNamed("At last", "en");
        mailed(contact, "Non-compliance NC-NEXT: a corrective-action plan is needed");
        assertEquals(1, MailServer.to(contact.email()).size());
        assertEquals(
                4,
                world.alerts("status=CANCELLED&unaddressed=true")
                        .getList("items")
                        .size());
        assertEquals(
                List.of(), world.alerts("factType=non-compliance-withdrawn").getList("items"));
    }

    @Test
    @Tag("N2")
    @DisplayName("N2 an observation that was reopened has no date, and asks for no correction")
    void a_reopened_observation() throws Exception {
        World world = new World("Region Stockholm", "Observed AB");
        Person contact = world.contactNamed("Contact", "en");
        Case observed = world.newCase("NC-1");
        observed.tell("non-compliance-closed", "CLOSED");

        observed.tell("non-compliance-reopened", "COMMUNICATED");

        String closed = MailServer.plain(mailed(contact, "Case NC-1 is closed"));
        assertTrue(closed.contains("There are no dates to keep any more."), closed);
        String text = MailServer.plain(mailed(contact, "Observation NC-1 is open again"));
        assertTrue(text.contains("Read the reason in the case. Nothing needs to be handed in."), text);
    }

    @Test
    @Tag("N2")
    @DisplayName("N2 a plan that is sent back before its date was not due in the past: the mail names both dates")
    void a_plan_that_was_sent_back() throws Exception {
        World world = new World("Oslo kommune", "Sent back AS");
        Person contact = world.contactNamed("Contact", "nb");

        world.newCase("NC-1")
                .tell("plan-rejected", "PLAN_REJECTED", "planDueOn", "2037-02-28", "correctionDueOn", "2037-07-31");

        String text = MailServer.plain(mailed(contact, "Sak NC-1: tiltaksplanen er sendt tilbake"));
        assertTrue(
                text.contains("Fristene står fast: 28. februar 2037 for planen og 31. juli 2037 for rettingen."), text);
    }
}
