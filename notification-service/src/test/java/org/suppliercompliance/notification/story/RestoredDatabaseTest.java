package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.testing.servers.TestTokens;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("The notification service's own database was restored to an hour ago")
class RestoredDatabaseTest {
    private World world;
    private Person contact;

    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @AfterEach
    void the_first_epoch_again() {
        Rows.update("update producer_epoch set epoch = 1");
        Rows.update("delete from restoration");
    }

    @Test
    @DisplayName(
            "FH5: neither what was waiting then nor what is read from the topic again is mailed a second time; it is on record, what comes later is mailed, and a resend sends")
    void no_second_mail() {
        world = new World("Region Stockholm", "Restored AB");
        contact = world.contactNamed("Contact", "en");
        Case waiting = world.newCase("NC-WAITING");
        waiting.communicated();
        Case lost = world.newCase("NC-LOST");
        UUID told = lost.communicated();
        mails(2);
        await().atMost(World.SOON).until(() -> delivered(waiting) == 1 && delivered(lost) == 1);
        Instant stopped = Instant.now();

        // As the restored database has it: one delivery is claimed and not ended, of the other case nothing is known.
        Rows.update(
                "update delivery set status = 'PENDING', delivered_at = null, next_attempt_at = now() - interval '1 minute', lease = gen_random_uuid(),"
                        + " leased_until = now() + interval '1 hour' where fact_id in (select id from fact where case_id = ?)",
                waiting.id);
        forget(lost, told);
        restored(stopped);
        Rows.update(
                "update delivery set leased_until = null where fact_id in (select id from fact where case_id = ?)",
                waiting.id);
        Topics.again("audits.v1", told);
        await().atMost(World.SOON)
                .until(() -> world.alerts("nonComplianceId=" + lost.id)
                                .getList("items")
                                .size()
                        == 1);
        Case later = world.newCase("NC-LATER");
        later.communicated();
        mails(3);

        await().atMost(World.SOON).until(() -> delivered(later) == 1);
        assertEquals(3, MailServer.to(contact.email()).size());
        for (Case one : new Case[] {waiting, lost}) {
            assertEquals(
                    1,
                    Rows.count(
                            "select count(*) from delivery d join fact f on f.id = d.fact_id where f.case_id = ?"
                                    + " and d.status = 'DEAD' and d.reason = 'RESTORED'",
                            one.id));
        }

        resend();
        mails(5);
    }

    private void mails(int expected) {
        await().atMost(World.SOON).until(() -> MailServer.to(contact.email()).size() >= expected);
    }

    private static long delivered(Case one) {
        return Rows.count(
                "select count(*) from delivery d join fact f on f.id = d.fact_id where f.case_id = ? and d.status = 'DELIVERED'",
                one.id);
    }

    private static void forget(Case one, UUID event) {
        for (String sql : new String[] {
            "delete from delivery_attempt where delivery_id in (select d.id from delivery d join fact f on f.id = d.fact_id where f.case_id = ?)",
            "delete from delivery where fact_id in (select id from fact where case_id = ?)",
            "delete from alert where fact_id in (select id from fact where case_id = ?)",
            "delete from fact where case_id = ?",
            "delete from known_case where id = ?"
        }) {
            Rows.update(sql, one.id);
        }
        Rows.update("delete from inbox_aggregate where subject = ?", one.id.toString());
        Rows.update("delete from inbox where event_id = ?", event);
    }

    private static void restored(Instant stopped) {
        World.as(TestTokens.operatorToken())
                .contentType("application/json")
                .body(Map.of("cutOver", stopped.minusSeconds(3600).toString(), "stoppedAt", stopped.toString()))
                .post("/restorations")
                .then()
                .statusCode(200);
    }

    private void resend() {
        World.posting(world.manager())
                .body(Map.of(
                        "from",
                        Instant.now().minusSeconds(7200).toString(),
                        "until",
                        Instant.now().plusSeconds(60).toString(),
                        "channel",
                        "MAIL"))
                .post("/delivery-resends")
                .then()
                .statusCode(200)
                .body("queued", equalTo(2));
    }
}
