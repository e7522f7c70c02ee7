package org.suppliercompliance.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Future;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.MailSettings.Encryption;

/** One connection to the mail server. Used by one thread at a time; only {@link #abort} may come from another. */
final class SmtpConnection {
    private static final Logger LOG = Logger.getLogger(SmtpConnection.class);

    private final SMTPTransport transport;
    private final Socket socket = new Socket();
    private int sent;

    /** What ends it when nobody needs it any more. */
    private @Nullable Future<?> end;

    SmtpConnection(Session session, URLName server) {
        this.transport = new SMTPTransport(session, server);
    }

    void open(MailSettings settings) throws MessagingException, IOException {
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(settings.host(), settings.port()));
        transport.connect(settings.encryption() == Encryption.TLS ? encrypted(settings) : socket);
    }

    private Socket encrypted(MailSettings settings) throws IOException {
        SSLSocket encrypted = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(socket, settings.host(), settings.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    /** Ends when the server took the mail. */
    void send(MimeMessage mail) throws MessagingException {
        transport.sendMessage(mail, mail.getAllRecipients());
        sent++;
    }

    /** How many mails went over it. */
    int sent() {
        return sent;
    }

    /** Asks the server whether it is still there. */
    boolean isAlive() {
        return transport.isConnected();
    }

    void endBy(Future<?> task) {
        end = task;
    }

    /** It is needed again. */
    void used() {
        if (end != null) {
            end.cancel(false);
        }
    }

    /** Says good-bye and waits for no answer. The server has spoken about every mail by then, so how this ends says nothing about any. */
    void close() {
        try (socket) {
            transport.close();
        } catch (MessagingException | IOException e) {
            LOG.debugf("the end of a mail connection failed: %s", e.getMessage());
        }
    }

    /** Ends whatever waits for the server. */
    void abort() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debugf("a mail connection could not be cut: %s", e.getMessage());
        }
    }
}
