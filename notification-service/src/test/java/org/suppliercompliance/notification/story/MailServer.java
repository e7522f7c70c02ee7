package org.suppliercompliance.notification.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server for the tests; may go away and come back. */
final class MailServer {
    private static GreenMail server = started();

    private MailServer() {}

    private static GreenMail started() {
        GreenMail mail = new GreenMail(
                new ServerSetup(Integer.getInteger("test.smtp.port"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    /** Starts the server, when this is the first test that asks. */
    static void ready() {}

    static synchronized void stop() {
        server.stop();
    }

    static synchronized void start() {
        server = started();
    }

    /** Everything that came in for this address. */
    static synchronized List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** The plain text, wherever it stands among the parts. */
    static String plain(Part mail) throws MessagingException, IOException {
        if (mail.getContent() instanceof Multipart parts) {
            return plain(parts.getBodyPart(0));
        }
        return String.valueOf(mail.getContent());
    }

    /** The content of the part of this type, as text. */
    static String part(Part mail, String type) throws MessagingException, IOException {
        if (mail.getContent() instanceof Multipart parts) {
            StringBuilder found = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                found.append(part(parts.getBodyPart(i), type));
            }
            return found.toString();
        }
        return mail.isMimeType(type) ? new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : "";
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            Address[] to = message.getRecipients(Message.RecipientType.TO);
            return to != null
                    && Arrays.stream(to).anyMatch(one -> one.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
