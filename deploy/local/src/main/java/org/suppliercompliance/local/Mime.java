package org.suppliercompliance.endtoend;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads a raw mail as a mail program would. */
final class Mime {
    private Mime() {}

    /** The subject and every text part, decoded. */
    static String text(String raw) {
        try {
            MimeMessage message = message(raw);
            return message.getSubject() + "\n" + text((Part) message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("not a readable mail", e);
        }
    }

    /** Whether it has a plain and an HTML form. */
    static boolean isAlternative(String raw) {
        try {
            String text = message(raw).getContentType();
            return text.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        } catch (MessagingException e) {
            throw new IllegalStateException("not a readable mail", e);
        }
    }

    private static MimeMessage message(String raw) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                all.append(text(one)).append('\n');
            }
            return all.toString();
        }
        return part.getContent() instanceof String string ? string : "";
    }
}
