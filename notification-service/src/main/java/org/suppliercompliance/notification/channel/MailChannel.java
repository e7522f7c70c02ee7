package org.suppliercompliance.notification.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Engine;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;
import org.suppliercompliance.notification.channel.SendResult.Verdict;

/** Sends one mail to one person over SMTP. */
@ApplicationScoped
public class MailChannel {
    /** Replies about our own login and not about the person: the operator mends it, so it is tried again. */
    private static final Set<Integer> ABOUT_US = Set.of(530, 534, 535, 538);

    private final ReactiveMailer mailer;
    private final MailSettings settings;
    private final MailWriter writer;

    MailChannel(ReactiveMailer mailer, MailSettings settings, Engine engine) {
        this.mailer = mailer;
        this.settings = settings;
        this.writer = new MailWriter(
                engine,
                engine.getTemplate("mail/alert.txt"),
                engine.getTemplate("mail/alert.html"),
                settings.caseLink());
    }

    /** One attempt. */
    public SendResult send(MailMessage message) {
        WrittenMail written = writer.write(message.language(), message.facts());
        Mail mail = Mail.withText(message.address(), written.subject(), written.text())
                .setHtml(written.html())
                .addHeader("Message-ID", "<" + message.delivery() + "@" + settings.messageIdDomain() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Content-Language", message.language().code());
        try {
            mailer.send(mail).await().atMost(settings.timeout());
            return SendResult.delivered(250);
        } catch (TimeoutException e) {
            return SendResult.retry("TIMEOUT");
        } catch (RuntimeException e) {
            return judge(e);
        }
    }

    static SendResult judge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                int code = reply.getReplyCode();
                boolean refused = code >= 500 && code < 600 && !ABOUT_US.contains(code);
                return new SendResult(refused ? Verdict.ADDRESS_REFUSED : Verdict.RETRY, "SMTP_REPLY", code, null);
            }
        }
        return SendResult.retry("CONNECTION_FAILED");
    }
}
