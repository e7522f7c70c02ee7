package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

/** A result is shared when the supplier has answered to the draft, or had its time to: both sides hear of it. */
@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The review of a draft is told to both sides")
class DraftReviewTest {
    private static final String NEVER = "2037-02-04";

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName(
            "The supplier's contact is told that a draft can be read and until when it may answer; the authority's managers that it has")
    void both_sides_hear() throws Exception {
        World world = new World("Region Skåne", "Åkerö Data AB");
        Person manager = world.managerNamed("Manager", "sv");
        Person contact = world.contactNamed("Contact", "en");
        UUID audit = UUID.randomUUID();

        drafted(world, audit, NEVER);
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() == 1);
        var mail = MailServer.to(contact.email()).get(0);
        assertEquals("The draft of audit AU-2037-00007 can be read", mail.getSubject());
        String text = String.valueOf(
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
        assertTrue(text.contains("It can be answered until 4 February 2037."), text);
        assertTrue(text.contains("https://compliance.example.org/audit/v1/audits/" + audit), text);
        assertEquals(0, MailServer.to(manager.email()).size());

        commented(world, audit);
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        assertEquals(
                "Granskning AU-2037-00007: Åkerö Data AB har svarat på utkastet",
                MailServer.to(manager.email()).get(0).getSubject());
        assertEquals(1, MailServer.to(contact.email()).size());
        assertEquals(
                List.of("supplier-commented", "audit-drafted"), world.alerts("").getList("items.factType"));
    }

    @Test
    @DisplayName(
            "Who comes when the audit was cancelled, or the last day to answer is past, is told of no draft; one whose day nobody told is told")
    void what_cannot_be_answered_is_told_to_nobody() {
        World world = new World("Region Skåne", "Åkerö Data AB");
        UUID cancelled = UUID.randomUUID();
        drafted(world, cancelled, NEVER);
        drafted(world, UUID.randomUUID(), "2025-02-04");
        drafted(world, UUID.randomUUID(), "2037-03-05");
        UUID undated = UUID.randomUUID();
        audit(world, "audit-drafted", undated, 3, undated, "status", "DRAFT", "draftedOn", "2037-01-21");
        audit(world, "audit-cancelled", cancelled, 5, cancelled, "status", "CANCELLED", "draftedOn", "2037-01-21");
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true&status=RAISED")
                                        .getList("items")
                                        .size()
                                == 3
                        && world.alerts("status=CANCELLED")
                                .getList("items.dueOn")
                                .equals(List.of(NEVER)));

        Person contact = world.contactNamed("At last", "en");

        await().atMost(World.SOON)
                .until(() -> MailServer.to(contact.email()).size() == 2
                        && world.alerts("unaddressed=true&status=RAISED")
                                .getList("items")
                                .isEmpty());
        assertEquals(
                Arrays.asList(null, "2037-03-05"), world.alerts("status=RAISED").getList("items.dueOn"));
    }

    @Test
    @DisplayName("What the supplier answered is asked to be read until the audit is final: nobody who comes later is")
    void an_answer_to_what_is_final() {
        World world = new World("Region Skåne", "Åkerö Data AB");
        UUID audit = UUID.randomUUID();
        commented(world, audit);
        await().atMost(World.SOON)
                .until(() -> world.alerts("unaddressed=true").getList("items").size() == 1);

        audit(world, "audit-finalised", audit, 4, audit, "status", "FINAL", "draftedOn", "2037-01-21");

        await().atMost(World.SOON)
                .until(() -> world.alerts("factType=supplier-commented")
                        .getList("items.status")
                        .equals(List.of("CANCELLED")));
    }

    private static void drafted(World world, UUID audit, String reviewUntil) {
        audit(
                world,
                "audit-drafted",
                audit,
                3,
                audit,
                "type",
                "DESKTOP",
                "status",
                "DRAFT",
                "draftedOn",
                "2037-01-21",
                "reviewUntil",
                reviewUntil);
    }

    private static void commented(World world, UUID audit) {
        UUID comment = UUID.randomUUID();
        audit(
                world,
                "supplier-commented",
                comment,
                1,
                comment,
                "auditId",
                audit.toString(),
                "commentedOn",
                "2037-01-28",
                "namesKeptSecret",
                1,
                "namesReleased",
                0);
    }

    private static void audit(World world, String fact, UUID subject, long version, UUID id, Object... more) {
        List<Object> data = new ArrayList<>(List.of(
                "id",
                id.toString(),
                "reference",
                "AU-2037-00007",
                "authority",
                world.authority,
                "supplierId",
                world.supplier.toString()));
        data.addAll(List.of(more));
        Topics.send(
                "audits.v1",
                UUID.randomUUID(),
                "audit." + fact + ".v1",
                subject.toString(),
                version,
                world.supplier.toString(),
                Json.object(data.toArray()));
    }
}
