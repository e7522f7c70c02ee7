package org.suppliercompliance.notification.channel;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;

/** A mail as it travels. Keeps the Message-ID that was set: a repeated attempt must carry the same one. */
final class MimeMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeMail(Session session) {
        super(session);
    }

    @Override
    protected void updateMessageID() {}

    /** The bare address of a sender, who may be written with a name. */
    static String address(String sender) {
        try {
            return new InternetAddress(sender).getAddress();
        } catch (AddressException e) {
            throw new IllegalArgumentException("notification.mail.from is no address: " + sender, e);
        }
    }

    /** @param delivery what makes its Message-ID */
    static MimeMessage of(
            Session session,
            MailSettings settings,
            UUID delivery,
            String address,
            Language language,
            WrittenMail written)
            throws MessagingException {
        MimeMessage mail = new MimeMail(session);
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(address));
        mail.setSubject(written.subject(), UTF_8);
        mail.setHeader("Message-ID", "<" + delivery + "@" + settings.messageIdDomain() + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (written.unsubscribe() != null) {
            mail.setHeader("List-Unsubscribe", "<" + written.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setHeader("Content-Language", language.code());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(written.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(written.html(), UTF_8, "html");
        MimeMultipart readable = new MimeMultipart("alternative", text, html);
        mail.setContent(written.calendar() == null ? readable : withDates(readable, written.calendar()));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart withDates(MimeMultipart readable, String calendar) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(readable);
        MimeBodyPart dates = new MimeBodyPart();
        dates.setText(calendar, UTF_8, "calendar");
        dates.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH");
        dates.setDisposition(Part.ATTACHMENT);
        dates.setFileName(DatesAttachment.FILE_NAME);
        return new MimeMultipart("mixed", body, dates);
    }
}
