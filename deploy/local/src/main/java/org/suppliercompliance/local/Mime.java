package org.suppliercompliance.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A raw mail as a mail program reads it. */
public final class Mime {
    private final MimeMessage message;
    private final List<String> texts = new ArrayList<>();

    /**
     * Reads it whole.
     *
     * @param raw the message as it came over SMTP
     */
    public Mime(String raw) {
        try {
            message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            collect(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("not a readable mail", e);
        }
    }

    /** The subject and every text part, decoded. */
    public static String text(String raw) {
        var mail = new Mime(raw);
        return mail.header("Subject") + "\n" + String.join("\n", mail.texts);
    }

    /** Its first part: the plain one, where there are several. */
    public String plain() {
        return texts.isEmpty() ? "" : texts.get(0).replace("\r\n", "\n").strip();
    }

    /** Whether it has a plain and an HTML form. */
    public boolean isAlternative() {
        return texts.size() > 1;
    }

    /** What a header says, decoded and in one line; empty when it has none of that name. */
    public String header(String name) {
        try {
            String value = message.getHeader(name, ", ");
            return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("not a readable mail", e);
        }
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i));
            }
        } else if (part.getContent() instanceof String text) {
            texts.add(text);
        }
    }
}
