package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

/** A dialogue needs two who hear each other: what one side says of a case is told to the other. */
@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What one side says of a case is told to the other side only")
class CaseCommentAlertTest {
    private final World world = new World("Region Skåne", "Åkerö Data AB");

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @Tag("A32")
    @DisplayName(
            "A32 what the authority says in a day comes to the supplier's contact in one mail the next morning, each case and day once; what the supplier says stands in the managers' inbox, without a mail")
    void each_side_hears_the_other() throws Exception {
        Person manager = world.managerNamed("Manager", "en");
        Settings.patch(world, manager, "subject", "manager@" + world.authority);
        Person contact = world.contactNamed("Contact", "en");
        try (MovedClock clock = new MovedClock("2026-12-01T10:00:00Z")) {
            Case one = world.newCase("NC-1");
            Case other = world.newCase("NC-2");
            one.communicated();
            other.communicated();
            await().atMost(World.SOON)
                    .until(() -> MailServer.to(contact.email()).size() == 2);
            for (int repeat = 0; repeat < 3; repeat++) {
                commented(one, "AUTHORITY");
            }
            commented(other, "AUTHORITY");
            commented(other, "SUPPLIER");

            await().atMost(World.SOON)
                    .until(() -> world.alerts("factType=case-commented")
                                    .getList("items")
                                    .size()
                            == 5);
            JsonPath waiting = world.deliveries("status=PENDING");
            assertEquals(
                    List.of(contact.id().toString()),
                    waiting.<String>getList("items.target").stream().distinct().toList());
            assertEquals(Set.of("2026-12-02T07:00:00Z"), Set.copyOf(waiting.getList("items.nextAttemptAt")));
            world.manager()
                    .get("/inbox")
                    .then()
                    .body("items.subject", equalTo(List.of("Case NC-2: Åkerö Data AB has commented")));
            world.supplierUser()
                    .get("/alerts?factType=case-commented")
                    .then()
                    .body("items.matter", equalTo(List.of("AUTHORITY", "AUTHORITY", "AUTHORITY", "AUTHORITY")));

            clock.to("2026-12-02T07:00:01Z");

            await().atMost(World.SOON)
                    .until(() -> MailServer.to(contact.email()).size() == 3);
            assertEquals(
                    "2 matters to follow up",
                    MailServer.to(contact.email()).get(2).getSubject());
            String text = MailServer.plain(MailServer.to(contact.email()).get(2));
            for (Case commented : List.of(one, other)) {
                String line = "* Case " + commented.reference + ": Region Skåne has commented";
                assertEquals(2, text.split(java.util.regex.Pattern.quote(line), -1).length, text);
                assertTrue(text.contains("https://cases.example.org/non-compliances/" + commented.id), text);
            }
            assertTrue(text.contains("It was written on 1 December 2026."), text);
            await().atMost(World.SOON)
                    .until(() ->
                            world.deliveries("status=PENDING").getList("items").isEmpty());
            assertEquals(3, MailServer.to(contact.email()).size());
            assertEquals(0, MailServer.to(manager.email()).size());
        }
    }

    @Test
    @Tag("A32")
    @DisplayName(
            "A32 who wishes for comments at once gets each at once; a manager who asked for them gets the supplier's by mail, and none of the own side's")
    void a_wish_counts() {
        Person contact = world.contactNamed("Contact", "sv");
        Person asked = world.managerNamed("Asked", "sv");
        for (Person person : List.of(contact, asked)) {
            Settings.put(
                            world,
                            "/people/" + person.id() + "/sending-wish",
                            Map.of(
                                    "usual",
                                    "WEEKLY",
                                    "byKind",
                                    List.of(
                                            Map.of("factType", "case-commented", "pace", "IMMEDIATE"),
                                            Map.of("factType", "non-compliance-communicated", "pace", "IMMEDIATE"))))
                    .statusCode(200);
        }
        World.posting(world.manager())
                .body(Map.of("personId", asked.id(), "factType", "case-commented"))
                .post("/subscriptions")
                .then()
                .statusCode(201);
        Case one = world.newCase("NC-1");
        one.communicated();
        commented(one, "AUTHORITY");
        commented(one, "AUTHORITY");
        commented(one, "SUPPLIER");

        await().atMost(World.SOON)
                .until(() -> MailServer.to(contact.email()).size() == 3
                        && MailServer.to(asked.email()).size() == 1);
        assertEquals(
                "Ärende NC-1: Åkerö Data AB har kommenterat",
                MailServer.subject(MailServer.to(asked.email()).get(0)));
        assertEquals(
                2,
                MailServer.to(contact.email()).stream()
                        .map(MailServer::subject)
                        .filter("Ärende NC-1: Region Skåne har kommenterat"::equals)
                        .count());
        assertEquals(3, world.alerts("factType=case-commented").getList("items").size());
    }

    @Test
    @Tag("A32")
    @DisplayName(
            "A32 a comment on a case that the supplier was not told of is told to nobody of the supplier; endpoints of the authority hear of each side")
    void a_case_that_was_not_communicated() {
        world.contactNamed("Contact", "en");
        try (Receiver receiver = new Receiver()) {
            world.endpoint(receiver.url(), "case-commented");
            Case secret = world.newCase("NC-SECRET");
            secret.tell("non-compliance-detected", "DETECTED");
            commented(secret, "AUTHORITY");
            Case dropped = world.newCase("NC-DROPPED");
            dropped.tell("non-compliance-detected", "DETECTED");
            dropped.tell("non-compliance-withdrawn", "WITHDRAWN");
            commented(dropped, "AUTHORITY");
            Case told = world.newCase("NC-TOLD");
            told.communicated();
            commented(told, "AUTHORITY");

            // All of one supplier is read in its order: what comes last has let the others have their chance.
            await().atMost(World.SOON)
                    .until(() -> receiver.hooks().size() == 3
                            && !world.alerts("factType=case-commented")
                                    .getList("items")
                                    .isEmpty());
            assertEquals(
                    List.of("NC-TOLD"), world.alerts("factType=case-commented").getList("items.caseReference"));
            Map<String, Object> hook =
                    JsonPath.from(receiver.about("NC-SECRET").get(0).body()).getMap("data");
            assertEquals("AUTHORITY", hook.get("matter"));
            assertEquals(secret.id.toString(), hook.get("nonComplianceId"));
            assertEquals("2026-12-01", hook.get("happenedOn"));
        }
    }

    @Test
    @Tag("FH5")
    @DisplayName("FH5 a comment that a restore undid is in no later mail; what was said beside it is")
    void a_comment_that_was_lost() {
        Person contact = world.contactNamed("Contact", "en");
        Case one = world.newCase("NC-1");
        one.communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1);
        UUID lost = commented(one, "AUTHORITY");
        UUID kept = commented(one, "AUTHORITY");
        await().atMost(World.SOON)
                .until(() -> world.deliveries("status=PENDING").getList("items").size() == 2);

        Topics.inEpoch(
                2,
                () -> Topics.send(
                        "audits.v1",
                        UUID.randomUUID(),
                        "audit.producer-restored.v1",
                        lost.toString(),
                        0,
                        world.supplier.toString(),
                        "{\"cutOver\": \"2027-02-01T10:00:00Z\", \"known\": false}"));

        await().atMost(World.SOON)
                .until(() -> world.deliveries("status=CANCELLED")
                        .getList("items.reason")
                        .equals(List.of("WITHDRAWN")));
        assertEquals(
                List.of(kept.toString()),
                Rows.texts("select f.subject_id::text from fact f join delivery d on d.fact_id = f.id"
                        + " where d.status = 'PENDING' and d.authority = '" + world.authority + "'"));
    }

    private UUID commented(Case on, String side) {
        UUID comment = UUID.randomUUID();
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit.case-commented.v1",
                comment.toString(),
                1,
                world.supplier.toString(),
                Json.object(
                        "id",
                        comment.toString(),
                        "nonComplianceId",
                        on.id.toString(),
                        "reference",
                        on.reference,
                        "authority",
                        world.authority,
                        "supplierId",
                        world.supplier.toString(),
                        "side",
                        side,
                        "commentedOn",
                        "2026-12-01"));
        return comment;
    }
}
