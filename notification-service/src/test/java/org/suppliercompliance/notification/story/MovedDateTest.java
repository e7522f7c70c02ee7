package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A meeting or the end of a document that is moved takes back what was not sent yet of the old date")
class MovedDateTest {
    private final UUID subject = UUID.randomUUID();
    private World world;
    private long version;

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @BeforeEach
    void someWhoReadsOnceAWeek() {
        world = new World("Region Stockholm", "Moved AB");
        world.contract();
        Person manager = world.managerNamed("Manager", "sv");
        Settings.wish(world, manager, "WEEKLY");
    }

    private void tell(String fact, Object... data) {
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier." + fact + ".v1",
                subject.toString(),
                ++version,
                world.supplier.toString(),
                Json.object(data));
    }

    private void meetingComes(int nextVersion, String on) {
        tell(
                "dialogue-due",
                "factKey",
                subject + "/NEXT/" + nextVersion + "/-14",
                "dialogueId",
                subject.toString(),
                "authority",
                world.authority,
                "supplierId",
                world.supplier.toString(),
                "nextOn",
                on,
                "step",
                -14);
    }

    private void meetingRecorded(Object... more) {
        Object[] data = new Object[4 + more.length];
        System.arraycopy(new Object[] {"id", subject.toString(), "authority", world.authority}, 0, data, 0, 4);
        System.arraycopy(more, 0, data, 4, more.length);
        tell("dialogue-recorded", data);
    }

    private void documentEnds(int validityVersion, String on) {
        tell(
                "document-expiring",
                "factKey",
                subject + "/VALIDITY/" + validityVersion + "/-60",
                "documentId",
                subject.toString(),
                "supplierId",
                world.supplier.toString(),
                "kind",
                "CERTIFICATE",
                "validUntil",
                on,
                "step",
                -60);
    }

    private void validity(int validityVersion, boolean withdrawn) {
        tell(
                "document-validity-changed",
                "documentId",
                subject.toString(),
                "supplierId",
                world.supplier.toString(),
                "kind",
                "CERTIFICATE",
                "validityVersion",
                validityVersion,
                "withdrawn",
                withdrawn);
    }

    private void waiting(int pending, int cancelled) {
        await().atMost(World.SOON)
                .until(() -> deliveries("PENDING").size() == pending
                        && deliveries("CANCELLED").size() == cancelled);
    }

    private List<Object> deliveries(String status) {
        return world.deliveries("channel=MAIL&status=" + status).getList("items");
    }

    @Test
    @Tag("N8")
    @DisplayName(
            "N8 a moved meeting: the mail of the old day is taken back, that of the new one waits; what says nothing of the day changes nothing")
    void a_moved_meeting() {
        meetingComes(1, "2027-12-15");
        waiting(1, 0);
        // As it was told before it named the version, and again without another day.
        meetingRecorded("nextOn", "2027-12-15");
        meetingRecorded("nextOn", "2027-12-15", "nextVersion", 1);

        meetingRecorded("nextOn", "2028-01-20", "nextVersion", 2);

        waiting(0, 1);
        JsonPath alerts = world.alerts("factType=dialogue-due");
        assertEquals(List.of("CANCELLED"), alerts.getList("items.status"));
        assertEquals(List.of("SUPERSEDED"), world.deliveries("status=CANCELLED").getList("items.reason"));

        meetingComes(2, "2028-01-20");

        waiting(1, 1);
        assertEquals(
                Set.of("RAISED", "CANCELLED"),
                Set.copyOf(world.alerts("factType=dialogue-due").getList("items.status")));
    }

    @Test
    @Tag("N8")
    @DisplayName(
            "N8 a meeting that was held: nobody is mailed that it comes, and a meeting with another supplier changes nothing")
    void a_meeting_that_was_held() {
        meetingComes(1, "2027-12-15");
        waiting(1, 0);
        anotherRecorded(List.of(UUID.randomUUID().toString()));
        anotherRecorded(List.of());

        anotherRecorded(List.of(UUID.randomUUID().toString(), subject.toString()));

        waiting(0, 1);
        assertEquals(List.of("SUPERSEDED"), world.deliveries("status=CANCELLED").getList("items.reason"));
        assertEquals(1, world.alerts("factType=dialogue-due").getList("items").size());
    }

    private void anotherRecorded(List<String> answers) {
        UUID another = UUID.randomUUID();
        Topics.send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.dialogue-recorded.v1",
                another.toString(),
                1,
                world.supplier.toString(),
                Json.object("id", another.toString(), "authority", world.authority, "answers", answers));
    }

    @Test
    @DisplayName("N4 a document that is valid for longer, and one that is withdrawn: nobody is mailed of the old end")
    void a_moved_document() {
        documentEnds(1, "2029-01-31");
        waiting(1, 0);
        validity(2, false);
        waiting(0, 1);
        documentEnds(2, "2029-06-30");
        waiting(1, 1);

        validity(2, true);

        waiting(0, 2);
    }

    private void criteria(String fact, Object... data) {
        Topics.send(
                "criteria.v1",
                UUID.randomUUID(),
                "criteria." + fact + ".v1",
                subject.toString(),
                ++version,
                subject.toString(),
                Json.object(data));
    }

    private void consultationComes(String occasion, int dateVersion, String on) {
        criteria(
                "consultation-due",
                "factKey",
                subject + "/" + occasion + "/" + dateVersion + "/-14",
                "consultationId",
                subject.toString(),
                "authority",
                world.authority,
                "kind",
                "RFI",
                "occasion",
                occasion,
                "categories",
                List.of(),
                "dueOn",
                on,
                "step",
                -14,
                "zone",
                "Europe/Stockholm");
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7 a consultation that is moved, and one that is cancelled: nobody is mailed of the old day; another date of it changes nothing")
    void a_consultation_overtaken() {
        consultationComes("PLANNED", 1, "2029-01-31");
        waiting(1, 0);
        criteria("date-overtaken", "subjectId", subject.toString(), "clock", "PLANNED", "version", 2);
        waiting(0, 1);
        consultationComes("PLANNED", 2, "2029-03-31");
        criteria("date-overtaken", "subjectId", subject.toString(), "clock", "PLANNED", "version", 2);
        criteria("date-overtaken", "subjectId", subject.toString(), "clock", "NEXT");
        consultationComes("NEXT", 3, "2030-03-31");
        waiting(2, 1);

        criteria("date-overtaken", "subjectId", subject.toString(), "clock", "PLANNED");

        waiting(1, 2);
        assertEquals(
                Set.of("SUPERSEDED"),
                Set.copyOf(world.deliveries("status=CANCELLED").getList("items.reason")));
    }

    @Test
    @DisplayName("N7 where only the new date is told, it takes back what was not sent of the old one")
    void a_moved_consultation() {
        documentEnds(1, "2029-01-31");
        waiting(1, 0);

        documentEnds(2, "2029-02-28");

        waiting(1, 1);
    }
}
