package org.suppliercompliance.notification.channel;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.suppliercompliance.notification.channel.MailSettings.Encryption;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;

/** Hands one mail at a time to the mail server, over a connection of its own, and waits for the server's word. */
final class SmtpClient {
    private static final Logger LOG = Logger.getLogger(SmtpClient.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Session session;
    private final URLName server;
    private final ScheduledThreadPoolExecutor guard;

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
        if (settings.encryption() == Encryption.STARTTLS) {
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    /** Ends when the server took the mail; throws when it did not, or not in time. */
    void send(UUID delivery, String address, Language language, WrittenMail written)
            throws MessagingException, IOException {
        MimeMessage mail = mail(delivery, address, language, written);
        AtomicBoolean late = new AtomicBoolean();
        try (Socket socket = new Socket()) {
            // Closing the socket ends whatever waits for it: a bound for the attempt as a whole, which timeouts of
            // single reads are not.
            ScheduledFuture<?> end = guard.schedule(
                    () -> {
                        late.set(true);
                        close(socket);
                    },
                    settings.timeout().toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                deliver(mail, socket);
            } catch (MessagingException | IOException e) {
                if (late.get()) {
                    throw (SocketTimeoutException) new SocketTimeoutException("no word in time").initCause(e);
                }
                throw e;
            } finally {
                end.cancel(false);
            }
        }
    }

    private void deliver(MimeMessage mail, Socket socket) throws MessagingException, IOException {
        SMTPTransport transport = new SMTPTransport(session, server);
        try {
            transport.connect(connected(socket));
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** Says good-bye. The server has spoken about the mail by then, so how this ends says nothing about it. */
    private static void close(AutoCloseable connection) {
        try {
            connection.close();
        } catch (Exception e) {
            LOG.debugf("the end of a mail connection failed: %s", e.getMessage());
        }
    }

    private Socket connected(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(settings.host(), settings.port()));
        if (settings.encryption() != Encryption.TLS) {
            return socket;
        }
        SSLSocket encrypted = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(socket, settings.host(), settings.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private MimeMessage mail(UUID delivery, String address, Language language, WrittenMail written)
            throws MessagingException {
        MimeMessage mail = new DeliveryMail(session);
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

    /** Keeps the Message-ID that was set: a repeated attempt must carry the same one. */
    private static final class DeliveryMail extends MimeMessage {
        DeliveryMail(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {}
    }
}
