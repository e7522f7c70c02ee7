package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("People are told of what the supplier and the criteria service state")
class OtherServicesAlertTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    private static void send(String topic, UUID event, String type, UUID subject, Object... data) {
        Topics.send(topic, event, type, subject.toString(), 1, subject.toString(), Json.object(data));
    }

    private static MimeMessage theMail(Person person) {
        await().atMost(World.SOON).until(() -> !MailServer.to(person.email()).isEmpty());
        List<MimeMessage> mails = MailServer.to(person.email());
        assertEquals(1, mails.size());
        return mails.get(0);
    }

    @Test
    @Tag("N8")
    @DisplayName(
            "N8: the managers are told of the next meeting with a supplier once, with the day for their calendar, however often it is stated")
    void the_next_meeting() throws Exception {
        World world = new World("Region Stockholm", "Möten AB");
        Person manager = world.managerNamed("Manager", "sv");
        UUID dialogue = UUID.randomUUID();
        for (int repeat = 0; repeat < 2; repeat++) {
            meeting(world, dialogue);
        }
        MimeMessage mail = theMail(manager);
        assertEquals("Nästa möte med Möten AB: 15 december 2027", mail.getSubject());
        String calendar = MailServer.part(mail, "text/calendar");
        assertTrue(calendar.contains("UID:" + dialogue + "-next") && calendar.contains("SEQUENCE:3"), calendar);
        assertTrue(calendar.contains("DTSTART;VALUE=DATE:20271215"), calendar);

        // Told after the repeat and taken in after it: by now the repeat has had its chance.
        world.contract();
        assertEquals(1, world.alerts("factType=dialogue-due").getList("items").size());
        assertEquals(-14, world.alerts("factType=dialogue-due").getInt("items[0].step"));
        assertEquals(1, MailServer.to(manager.email()).size());
    }

    private static void meeting(World world, UUID dialogue) {
        send(
                "suppliers.v1",
                UUID.randomUUID(),
                "supplier.dialogue-due.v1",
                dialogue,
                "factKey",
                dialogue + "/NEXT/3/-14",
                "dialogueId",
                dialogue.toString(),
                "authority",
                world.authority,
                "supplierId",
                world.supplier.toString(),
                "nextOn",
                "2027-12-15",
                "step",
                -14,
                "zone",
                "Europe/Stockholm");
    }

    @Test
    @Tag("N7")
    @DisplayName(
            "N7: the managers are told that the yearly dialogue conference comes; who asked for its category is told, who asked for another is not")
    void the_yearly_conference() throws Exception {
        World world = new World("Oslo kommune", "Konferanse AS");
        World.network(world);
        Person manager = world.managerNamed("Manager", "nb");
        Person buyer = world.person(
                world.manager(),
                Map.of(
                        "name",
                        "Buyer",
                        "email",
                        "b" + UUID.randomUUID() + "@example.org",
                        "language",
                        "en",
                        "roles",
                        List.of("buyer")));
        World.posting(world.manager())
                .body(Json.object("personId", buyer.id(), "factType", "consultation-due", "category", "ICT"))
                .post("/subscriptions")
                .then()
                .statusCode(201)
                .body("category", equalTo("ICT"));
        due(world, List.of("FURNITURE"), "2028-05-20");
        due(world, List.of("ICT", "FURNITURE"), "2028-06-20");
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 2);
        MimeMessage mail = theMail(buyer);
        assertEquals("Coming on 20 June 2028: the dialogue conference", mail.getSubject());
        assertEquals("Kommer 20. mai 2028: dialogkonferansen", subjects(manager).get(0));
    }

    private static List<String> subjects(Person person) {
        return MailServer.to(person.email()).stream()
                .map(MailServer::subject)
                .sorted(java.util.Comparator.reverseOrder())
                .sorted(java.util.Comparator.comparing(subject -> subject.contains("juni")))
                .toList();
    }

    private static UUID due(World world, List<String> categories, String day) {
        UUID consultation = UUID.randomUUID();
        send(
                "criteria.v1",
                UUID.randomUUID(),
                "criteria.consultation-due.v1",
                consultation,
                "factKey",
                consultation + "/NEXT/1/-14",
                "consultationId",
                consultation.toString(),
                "authority",
                world.authority,
                "kind",
                "DIALOGUE_CONFERENCE",
                "occasion",
                "NEXT",
                "categories",
                categories,
                "dueOn",
                day,
                "step",
                -14,
                "zone",
                "Europe/Oslo");
        return consultation;
    }

    @Test
    @Tag("N5")
    @DisplayName(
            "N5: the managers of every other member are told of a published risk analysis once, by the name of who wrote it; its author and strangers are not")
    void a_risk_analysis_of_another_authority() throws Exception {
        World author = new World("Region Skåne", "Any AB");
        World first = new World("Region Stockholm", "Any AB");
        World second = new World("Oslo kommune", "Any AS");
        World stranger = new World("Elsewhere", "Any Ltd");
        String network = World.network(author, first, second);
        Person writer = author.managerNamed("Writer", "sv");
        Person swede = first.managerNamed("Swede", "sv");
        Person norwegian = second.managerNamed("Norwegian", "nb");
        Person outsider = stranger.managerNamed("Outsider", "en");
        UUID analysis = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        for (int repeat = 0; repeat < 2; repeat++) {
            published(author, network, event, analysis, List.of(first.authority, second.authority));
        }
        assertEquals("Ny riskanalys för ICT, från Region Skåne", theMail(swede).getSubject());
        String text = MailServer.plain(theMail(norwegian));
        assertTrue(text.contains("Region Skåne har publisert en risikoanalyse for ICT i Sweden's regions."), text);
        assertTrue(text.contains("/risk-analyses/" + analysis), text);
        // It was published shortly after midnight where its reader is.
        assertTrue(text.contains("Den ble publisert 2. mars 2027."), text);
        author.manager().get("/alerts").then().body("items", hasSize(0));
        first.manager().get("/alerts").then().body("items", hasSize(1));
        assertEquals(
                0,
                MailServer.to(writer.email()).size()
                        + MailServer.to(outsider.email()).size());
    }

    private static void published(World author, String network, UUID event, UUID analysis, List<String> with) {
        send(
                "criteria.v1",
                event,
                "criteria.risk-analysis-published.v1",
                analysis,
                "id",
                analysis.toString(),
                "network",
                network,
                "sharedWith",
                with,
                "category",
                "ICT",
                "version",
                2,
                "authority",
                author.authority,
                "title",
                "Never told",
                "publishedAt",
                "2027-03-01T23:15:30Z");
    }

    @Test
    @DisplayName(
            "a webhook names by its id what it is about, who told it to which network, and its categories; what a fact has not is left out")
    void a_webhook_says_what_it_is_about() {
        World author = new World("Region Skåne", "Any AB");
        World member = new World("Region Stockholm", "Any AB");
        String network = World.network(author, member);
        try (Receiver receiver = new Receiver()) {
            member.endpoint(receiver.url(), "risk-analysis-published", "consultation-due", "dialogue-due");
            UUID event = UUID.randomUUID();
            UUID analysis = UUID.randomUUID();
            published(author, network, event, analysis, List.of(member.authority));
            UUID consultation = due(member, List.of("ICT", "FURNITURE"), "2028-06-20");
            UUID dialogue = UUID.randomUUID();
            meeting(member, dialogue);
            await().atMost(World.SOON).until(() -> receiver.hooks().size() == 3);

            assertEquals(
                    Map.of(
                            "factKey",
                            event + "/" + member.authority,
                            "authority",
                            member.authority,
                            "from",
                            author.authority,
                            "network",
                            network,
                            "subjectId",
                            analysis.toString(),
                            "reference",
                            "ICT",
                            "happenedOn",
                            "2027-03-02",
                            "categories",
                            List.of("ICT")),
                    data(receiver, "risk-analysis-published"));
            assertEquals(
                    consultation.toString(), data(receiver, "consultation-due").get("subjectId"));
            assertEquals(
                    List.of("ICT", "FURNITURE"),
                    data(receiver, "consultation-due").get("categories"));
            Map<String, Object> meeting = data(receiver, "dialogue-due");
            assertEquals(dialogue.toString(), meeting.get("subjectId"));
            assertEquals(
                    Set.of("factKey", "authority", "supplierId", "subjectId", "deadlineVersion", "step", "dueOn"),
                    meeting.keySet());
        }
    }

    private static Map<String, Object> data(Receiver receiver, String type) {
        return JsonPath.from(receiver.about(type).get(0).body()).getMap("data");
    }
}
