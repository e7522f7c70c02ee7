package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The audit service was restored to an hour ago")
class RestoredProducerTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName(
            "FH5: a fact that is stated anew in the new epoch sends no second mail; a case that is unknown now is forgotten")
    void no_second_mail_and_no_case_that_is_not_there() {
        World world = new World("Region Stockholm", "Restored AB");
        Person manager = world.managerNamed("Manager", "en");
        Case kept = world.newCase("NC-KEPT");
        UUID told = kept.communicated();
        Case lost = world.newCase("NC-LOST");
        lost.communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 2);
        await().atMost(World.SOON).until(() -> known(lost) == 1 && dates(lost) == 2);

        Topics.inEpoch(2, () -> {
            lost.restored(false);
            kept.restored(true);
            kept.communicatedAgain(told);
        });
        await().atMost(World.SOON).until(() -> known(lost) == 0 && dates(lost) == 0);
        await().atMost(World.SOON)
                .until(() -> Rows.count(
                                "select count(*) from inbox_aggregate where consumer = 'notification-alerts'"
                                        + " and subject = ? and epoch = 2 and version >= 1",
                                kept.id.toString())
                        == 1);
        // whatever a second mail would have been queued by is through when a later fact's mail is out
        Case later = world.newCase("NC-LATER");
        later.communicated();
        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() >= 3);
        assertEquals(3, MailServer.to(manager.email()).size());
        assertEquals(2, dates(kept));
    }

    private static long known(Case one) {
        return Rows.count("select count(*) from known_case where id = ?", one.id);
    }

    private static long dates(Case one) {
        return Rows.count("select count(*) from calendar_date where case_id = ? and running", one.id);
    }
}
