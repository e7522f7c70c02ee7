package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
class MissedMeetingTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @Tag("N8")
    @DisplayName(
            "N8, S35: the managers are told once that the day of a meeting has passed and none is recorded; the supplier is not")
    void nobody_met() throws Exception {
        World world = new World("Oslo kommune", "Møter AS");
        Person manager = world.managerNamed("Manager", "en");
        Person contact = world.contactNamed("Contact", "en");
        UUID missed = UUID.randomUUID();
        Meetings.overdue(world, missed);
        Meetings.overdue(world, missed);

        await().atMost(World.SOON).until(() -> !MailServer.to(manager.email()).isEmpty());
        // taken in after the repeat: by now it has had its chance
        world.contract();

        String subject = MailServer.to(manager.email()).get(0).getSubject();
        assertTrue(subject.startsWith("No meeting recorded with Møter AS since 15 December 2027"), subject);
        assertEquals(1, MailServer.to(manager.email()).size());
        assertEquals(List.of(), MailServer.to(contact.email()));
        assertEquals(List.of(8), world.alerts("factType=dialogue-overdue").getList("items.step"));
    }
}
