package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.Receiver.Hook;
import org.suppliercompliance.notification.story.World.Endpoint;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("A plan or a correction that is late alerts the right person exactly once")
class OverdueAlertTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    @DisplayName(
            "N1 N6 a late plan: one alert to the manager of the authority, one mail in plain words, one signed webhook")
    void a_late_plan_alerts_the_manager_once() throws Exception {
        World world = new World("Region Stockholm", "Åkerö Data AB");
        Person manager = world.managerNamed("Åsa Öberg", "sv");
        world.contactNamed("Someone Else", "en");
        try (Receiver receiver = new Receiver()) {
            Endpoint endpoint = world.endpoint(receiver.url(), "plan-overdue", "correction-overdue");
            Case late = world.newCase("NC-2027-0001");

            String key = late.planOverdue();

            await().atMost(World.SOON)
                    .until(() -> receiver.hooks().size() == 1
                            && MailServer.to(manager.email()).size() == 1);
            Map<String, Object> alert = world.alerts("factType=plan-overdue").getMap("items[0]");
            assertEquals(1, world.alerts("").getList("items").size());
            assertEquals(manager.id().toString(), alert.get("recipient"));
            assertEquals(key, alert.get("factKey"));
            assertEquals("2027-03-01", alert.get("overdueSince"));
            assertEquals("RAISED", alert.get("status"));

            MimeMessage mail = MailServer.to(manager.email()).get(0);
            assertEquals("Försenad: åtgärdsplanen för ärende NC-2027-0001", mail.getSubject());
            assertEquals(List.of(manager.email()), List.of(mail.getHeader("To")));
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertTrue(mail.getContentType().startsWith("multipart/alternative"), mail.getContentType());
            assertEquals("""
                    Åtgärdsplanen från Åkerö Data AB för ärende NC-2027-0001 är försenad.
                    Den skulle ha lämnats senast 28 februari 2027 och är försenad sedan 1 mars 2027.

                    Att göra: Begär in planen från Åkerö Data AB, eller flytta datumet med ett skäl.

                    Öppna ärendet: https://cases.example.org/non-compliances/%s

                    --
                    Du får det här mejlet för att ditt namn står i adressboken för uppföljningen av hållbarhetskrav. Det är skickat av en maskin; svar läses inte.
                    """.formatted(late.id), ((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"));
            String html = (String) parts.getBodyPart(1).getContent();
            assertTrue(html.contains("<html lang=\"sv\">"));
            assertEquals(1, html.split("<a ", -1).length - 1);

            Hook hook = receiver.hooks().get(0);
            new Webhook(endpoint.secret()).verify(hook.body(), hook.headers());
            Map<?, ?> payload = Json.MAPPER.readValue(hook.body(), Map.class);
            assertEquals("plan-overdue", payload.get("type"));
            Map<?, ?> data = (Map<?, ?>) payload.get("data");
            assertEquals(key, data.get("factKey"));
            assertEquals(late.id.toString(), data.get("nonComplianceId"));
            assertEquals("2027-03-01", data.get("overdueSince"));
            assertTrue(!hook.body().contains("Åkerö") && hook.body().length() < 20_000);
            world.manager()
                    .get("/deliveries?channel=MAIL")
                    .then()
                    .statusCode(200)
                    .body("items[0].status", equalTo("DELIVERED"))
                    .body("items[0].target", equalTo(manager.id().toString()));
        }
    }
}
