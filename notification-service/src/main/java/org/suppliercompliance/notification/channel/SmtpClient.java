package org.suppliercompliance.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Deque;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.MailSettings.Encryption;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;

/**
 * Hands mails to the mail server and waits for the server's word about each. A connection is kept for the mail that comes within the next
 * second, for so many mails, and after no word but a yes.
 */
final class SmtpClient {
    static final int MAILS_PER_CONNECTION = 50;
    private static final int KEPT_MILLIS = 1_000;

    private final MailSettings settings;
    private final Session session;
    private final URLName server;
    private final ScheduledThreadPoolExecutor guard;
    private final Deque<SmtpConnection> kept = new ConcurrentLinkedDeque<>();

    SmtpClient(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.server = new URLName(
                "smtp",
                settings.host(),
                settings.port(),
                null,
                settings.user().orElse(null),
                settings.password().orElse(null));
        this.guard = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "mail-guard");
            thread.setDaemon(true);
            return thread;
        });
        this.guard.setRemoveOnCancelPolicy(true);
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        if (settings.encryption() == Encryption.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    /** Ends when the server took the mail; throws when it did not, or not in time. */
    void send(UUID delivery, String address, Language language, WrittenMail written)
            throws MessagingException, IOException {
        MimeMessage mail = MimeMail.of(session, settings, delivery, address, language, written);
        Attempt attempt = new Attempt();
        // Cutting the connection ends whatever waits for it: a bound for the attempt as a whole, which timeouts of
        // single reads are not.
        ScheduledFuture<?> end = guard.schedule(attempt::cut, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            deliver(mail, attempt);
        } catch (MessagingException | IOException e) {
            if (attempt.isLate()) {
                throw (SocketTimeoutException) new SocketTimeoutException("no word in time").initCause(e);
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    private void deliver(MimeMessage mail, Attempt attempt) throws MessagingException, IOException {
        SmtpConnection connection = keptOne(attempt);
        boolean taken = false;
        try {
            if (connection == null) {
                connection = attempt.on(new SmtpConnection(session, server));
                connection.open(settings);
            }
            connection.send(mail);
            taken = true;
        } finally {
            if (connection != null && taken && connection.sent() < MAILS_PER_CONNECTION) {
                keep(connection);
            } else if (connection != null) {
                connection.close();
            }
        }
    }

    /** One that the server still answers on; what servers and firewalls dropped meanwhile is dropped here, too. */
    private @Nullable SmtpConnection keptOne(Attempt attempt) {
        for (SmtpConnection one = kept.pollFirst(); one != null; one = kept.pollFirst()) {
            one.used();
            if (attempt.on(one).isAlive()) {
                return one;
            }
            one.close();
        }
        return null;
    }

    private void keep(SmtpConnection connection) {
        connection.endBy(guard.schedule(
                () -> {
                    if (kept.remove(connection)) {
                        connection.close();
                    }
                },
                KEPT_MILLIS,
                TimeUnit.MILLISECONDS));
        kept.addFirst(connection);
    }

    /** What is to be cut when the time is over. */
    private static final class Attempt {
        private @Nullable SmtpConnection on;
        private boolean late;

        synchronized SmtpConnection on(SmtpConnection connection) {
            on = connection;
            if (late) {
                connection.abort();
            }
            return connection;
        }

        synchronized void cut() {
            late = true;
            if (on != null) {
                on.abort();
            }
        }

        synchronized boolean isLate() {
            return late;
        }
    }
}
