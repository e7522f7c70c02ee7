package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("What was told once is not told again")
class ReplayTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName(
            "FC1 N1 the whole topic from 0 once more, with and without the receipts: no alert, no mail, no webhook again")
    void a_replay_sends_nothing() {
        World world = new World("Region Stockholm", "Replay AB");
        Person manager = world.managerNamed("Manager", "en");
        Person contact = world.contactNamed("Contact", "en");
        try (Receiver receiver = new Receiver()) {
            world.endpoint(receiver.url(), "plan-overdue", "non-compliance-communicated");
            Case late = world.newCase("NC-1");
            late.communicated();
            late.planOverdue();
            await().atMost(World.SOON)
                    .until(() -> receiver.hooks().size() == 2
                            && MailServer.to(manager.email()).size() == 1
                            && MailServer.to(contact.email()).size() == 1);
            long facts = Rows.count("select count(*) from fact");
            long alerts = Rows.count("select count(*) from alert");
            long deliveries = Rows.count("select count(*) from delivery");

            assertTrue(Topics.replay("audits.v1") >= 2);
            mark(world, 1);
            Rows.update("delete from inbox where consumer = 'notification-alerts'");
            Rows.update("delete from inbox_aggregate where consumer = 'notification-alerts'");
            assertTrue(Topics.replay("audits.v1") >= 4);
            mark(world, 2);

            // The two marks are audits, of which nobody is told.
            assertEquals(facts + 2, Rows.count("select count(*) from fact"));
            assertEquals(alerts, Rows.count("select count(*) from alert"));
            assertEquals(deliveries, Rows.count("select count(*) from delivery"));
            assertEquals(2, receiver.hooks().size());
            assertEquals(1, MailServer.to(manager.email()).size());
            assertEquals(1, MailServer.to(contact.email()).size());
            Set<String> ids = receiver.hooks().stream()
                    .map(hook -> hook.header("webhook-id"))
                    .collect(Collectors.toSet());
            assertEquals(2, ids.size());
        }
    }

    /** Every partition is read in order: when a mark of each of its keys has arrived, so has everything before it. */
    private static void mark(World world, int number) {
        java.util.UUID audit = java.util.UUID.randomUUID();
        Topics.send(
                "audits.v1",
                java.util.UUID.randomUUID(),
                "audit.audit-planned.v1",
                audit.toString(),
                1,
                world.supplier.toString(),
                Json.object(
                        "id",
                        audit.toString(),
                        "reference",
                        "AU-" + number,
                        "authority",
                        world.authority,
                        "supplierId",
                        world.supplier.toString()));
        await().atMost(World.SOON)
                .until(() -> Rows.count("select count(*) from fact where subject_id = ?", audit) == 1);
    }
}
