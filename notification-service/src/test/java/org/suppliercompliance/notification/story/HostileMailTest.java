package org.suppliercompliance.notification.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.story.World.Person;

@QuarkusTest
@QuarkusTestResource(SmtpPort.class)
@DisplayName("FF10 names of strangers cannot write a mail of their own")
class HostileMailTest {
    @BeforeAll
    static void mail() {
        MailServer.ready();
    }

    @Test
    void a_hostile_supplier_name_adds_no_header_no_recipient_and_no_markup() throws Exception {
        World world = new World(
                "Region\r\nBcc: a@example.org",
                "Evil\r\nBcc: victim@example.org\r\n\r\n<img src=x onerror=alert(1)> \u202Egnp.exe");
        Person manager = world.managerNamed("Eve\u202E <b>x</b>", "en");

        world.newCase("NC-1\r\nX-Injected: yes\r\n=?utf-8?q?a?=").planOverdue();

        await().atMost(World.SOON).until(() -> MailServer.to(manager.email()).size() == 1);
        MimeMessage mail = MailServer.to(manager.email()).get(0);
        List<String> names = Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .sorted()
                .toList();
        assertFalse(names.contains("Bcc") || names.contains("X-Injected"), names.toString());
        assertEquals(1, mail.getAllRecipients().length);
        assertEquals(0, MailServer.to("victim@example.org").size());
        assertNull(mail.getHeader("X-Injected"));
        assertEquals(
                "Late: the corrective-action plan for case NC-1 X-Injected: yes = ?utf-8?q?a?=", mail.getSubject());
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("&lt;img src=x onerror=alert(1)&gt;"), html);
        assertFalse(html.contains("\u202E"));
        assertFalse(((String) parts.getBodyPart(0).getContent()).contains("\u202E"));
    }
}
