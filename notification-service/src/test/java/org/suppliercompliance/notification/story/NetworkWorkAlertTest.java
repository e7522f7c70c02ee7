package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

/** What criteria-service states of the work that members of a network share, and of the suppliers they ask. */
@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What a member saw, what is in force and who is asked is told to those whom it concerns")
class NetworkWorkAlertTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @Tag("N5")
    @DisplayName(
            "N5 what one member saw in a category stands in the inbox of the managers of the others, once and without a mail; its author and strangers have none")
    void a_category_was_followed_up() {
        World author = new World("Region Skåne", "Any AB");
        World member = new World("Region Stockholm", "Any AB");
        World stranger = new World("Elsewhere", "Any Ltd");
        String network = World.network(author, member);
        List<Person> people = List.of(reader(author), reader(member), reader(stranger));
        UUID note = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        for (int repeat = 0; repeat < 2; repeat++) {
            followedUp(event, note, author, "network", network, "sharedWith", List.of(member.authority));
        }
        // Of another note, and told after the repeat.
        followedUp(UUID.randomUUID(), UUID.randomUUID(), author, "sharedWith", List.of(member.authority));

        await().atMost(World.SOON)
                .until(() -> member.alerts("factType=category-followed-up")
                                .getList("items")
                                .size()
                        == 2);
        member.manager()
                .get("/inbox")
                .then()
                .body(
                        "items.subject",
                        equalTo(List.of(
                                "What was seen in ICT, by Region Skåne", "What was seen in ICT, by Region Skåne")))
                .body("items[1].when", equalTo("It was seen on 20 November 2026."))
                .body(
                        "items[1].link",
                        equalTo("https://compliance.example.org/criteria/v1/category-follow-ups/" + note));
        author.manager().get("/alerts").then().body("items", hasSize(0));
        stranger.manager().get("/alerts").then().body("items", hasSize(0));
        assertEquals(
                0,
                people.stream()
                        .mapToInt(person -> MailServer.to(person.email()).size())
                        .sum());
    }

    @Test
    @Tag("N5")
    @DisplayName(
            "N5 a reference document in force stands in the inbox of the managers of the members that are named; one that names none is told to nobody")
    void a_reference_document_is_in_force() {
        World owner = new World("Region Skåne", "Any AB");
        World member = new World("Region Stockholm", "Any AB");
        reader(owner);
        Person manager = reader(member);
        UUID all = UUID.randomUUID();
        document(all, "ALL-DOC", "authority", owner.authority, "sharedWith", "ALL");
        UUID document = UUID.randomUUID();
        document(
                document,
                "CODE-OF-CONDUCT",
                "authority",
                owner.authority,
                "network",
                "ANY",
                "sharedWith",
                "NETWORK",
                "sharedWithMembers",
                List.of(member.authority));
        UUID networks = UUID.randomUUID();
        document(networks, "METHOD", "sharedWith", "NETWORK", "sharedWithMembers", List.of(member.authority));

        await().atMost(World.SOON)
                .until(() -> member.alerts("").getList("items").size() == 2);
        member.manager()
                .get("/inbox")
                .then()
                .body(
                        "items.find { it.caseReference == 'CODE-OF-CONDUCT' }.subject",
                        equalTo("In force: CODE-OF-CONDUCT"))
                // It came into force shortly after midnight where its reader is.
                .body(
                        "items.find { it.caseReference == 'CODE-OF-CONDUCT' }.when",
                        equalTo("It came into force on 2 March 2027."))
                .body(
                        "items.find { it.caseReference == 'METHOD' }.link",
                        equalTo("https://compliance.example.org/criteria/v1/reference-documents/" + networks));
        owner.manager().get("/alerts").then().body("items", hasSize(0));
        assertEquals(0, MailServer.to(manager.email()).size());
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from inbox_aggregate where consumer = 'notification-alerts-criteria' and subject = ?",
                                all.toString())
                        == 1);
        assertEquals(0, Rows.count("select count(*) from fact where subject_id = ?", all));
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7 a supplier that is asked is told once, with the last day and an entry for the calendar; no other supplier and no manager is, and nobody when it is closed")
    void a_supplier_is_asked() throws Exception {
        World world = new World("Oslo kommune", "Fjord IT AS");
        World other = new World("Elsewhere", "Other AS");
        Person manager = world.managerNamed("Manager", "nb");
        Person contact = world.contactNamed("Contact", "nb");
        Person stranger = other.contactNamed("Stranger", "nb");
        UUID consultation = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        for (int repeat = 0; repeat < 2; repeat++) {
            invited(world, event, consultation, "heldOn", "2037-04-01", "endsOn", "2037-04-30");
        }
        invited(world, UUID.randomUUID(), UUID.randomUUID());

        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 2);
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : MailServer.to(contact.email())) {
            assertEquals("Oslo kommune spør Fjord IT AS: en informasjonsforespørsel (RFI)", mail.getSubject());
            texts.add(MailServer.plain(mail));
            if (texts.get(texts.size() - 1).contains(consultation.toString())) {
                String calendar = MailServer.part(mail, "text/calendar");
                assertTrue(calendar.contains("DTSTART;VALUE=DATE:20370430"), calendar);
            }
        }
        String text = String.join("", texts);
        assertEquals(2, text.split("Svar innen 30. april 2037\\.", -1).length, text);
        assertEquals(2, text.split("Ingen siste dag er oppgitt\\.", -1).length, text);
        assertTrue(text.contains("/criteria/v1/consultations/" + consultation), text);
        assertEquals(
                0,
                MailServer.to(manager.email()).size()
                        + MailServer.to(stranger.email()).size());

        World late = new World("Bergen kommune", "Late AS");
        UUID closed = UUID.randomUUID();
        invited(late, UUID.randomUUID(), closed, "answerUntil", "2037-04-30");
        await().atMost(World.SOON)
                .until(() -> late.alerts("unaddressed=true").getList("items").size() == 1);
        send(UUID.randomUUID(), "consultation-held", closed, "id", closed.toString(), "status", "CLOSED");
        await().atMost(World.SOON)
                .until(() -> late.alerts("").getList("items.status").equals(List.of("CANCELLED")));
    }

    private static Person reader(World world) {
        Person manager = world.managerNamed("Manager", "en");
        Settings.patch(world, manager, "subject", "manager@" + world.authority);
        return manager;
    }

    private static void followedUp(UUID event, UUID note, World author, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "id",
                note.toString(),
                "category",
                "ICT",
                "authority",
                author.authority,
                "title",
                "Never told",
                "notedOn",
                "2026-11-20"));
        data.addAll(List.of(more));
        send(event, "category-followed-up", note, data.toArray());
    }

    private static void document(UUID document, String code, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "id",
                document.toString(),
                "kind",
                "CODE_OF_CONDUCT",
                "code",
                code,
                "version",
                2,
                "status",
                "PUBLISHED",
                "publishedAt",
                "2027-03-01T23:15:30Z"));
        data.addAll(List.of(more));
        send(UUID.randomUUID(), "reference-document-published", document, data.toArray());
    }

    private static void invited(World world, UUID event, UUID consultation, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "id",
                consultation.toString(),
                "authority",
                world.authority,
                "supplierId",
                world.supplier.toString(),
                "kind",
                "RFI",
                "title",
                "Never told"));
        data.addAll(List.of(more));
        send(event, "consultation-invited", consultation, data.toArray());
    }

    private static void send(UUID event, String fact, UUID subject, Object... data) {
        Topics.send(
                "criteria.v1",
                event,
                "criteria." + fact + ".v1",
                subject.toString(),
                1,
                subject.toString(),
                Json.object(data));
    }
}
