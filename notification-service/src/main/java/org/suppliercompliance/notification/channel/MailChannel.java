package org.suppliercompliance.notification.channel;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;
import org.suppliercompliance.notification.channel.SendResult.Verdict;

/** Sends one mail to one person over SMTP. */
@ApplicationScoped
public class MailChannel {
    private final SmtpClient client;
    private final MailWriter writer;
    private final String from;
    private final UnsubscribeLinks links;
    private final DigestWriter digests;

    MailChannel(MailSettings settings, Engine engine, Wording wording, UnsubscribeLinks links) {
        this.links = links;
        this.client = new SmtpClient(settings);
        this.writer = new MailWriter(engine, wording);
        this.from = MimeMail.address(settings.from());
        this.digests = new DigestWriter(engine, wording);
    }

    /** One attempt. */
    public SendResult send(MailMessage message) {
        UUID subscription = message.subscription();
        return send(
                message.delivery(),
                message.address(),
                message.language(),
                writer.writeWithDates(message.language(), message.facts(), from)
                        .endedBy(links.address(subscription == null ? List.of() : List.of(subscription))));
    }

    /** One attempt. */
    public SendResult send(DigestMessage message) {
        return send(
                message.digest(),
                message.address(),
                message.language(),
                digests.write(message.language(), message.facts(), from)
                        .endedBy(links.address(message.subscriptions())));
    }

    private SendResult send(UUID id, String address, Language language, WrittenMail written) {
        try {
            client.send(id, address, language, written);
            return SendResult.delivered(250);
        } catch (MessagingException | IOException e) {
            return judge(e);
        }
    }

    /** What follows from a mail that the server did not take. */
    static SendResult judge(Exception failure) {
        SendResult result = SendResult.retry("CONNECTION_FAILED");
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof AuthenticationFailedException) {
                return new SendResult(Verdict.RETRY, "LOGIN_REFUSED", null, null);
            }
            if (cause instanceof SocketTimeoutException) {
                return SendResult.retry("TIMEOUT");
            }
            SmtpRefusal refusal = SmtpRefusal.of(cause);
            if (refusal != null && (result.statusCode() == null || refusal.isForGood())) {
                result = refusal.result();
            }
        }
        return result;
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : failure.getCause();
    }
}
