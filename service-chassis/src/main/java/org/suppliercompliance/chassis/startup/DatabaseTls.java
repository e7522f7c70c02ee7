package org.suppliercompliance.chassis.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether what is said about the database's certificate can be meant, and what it means when the database shows another. */
final class DatabaseTls {
    private static final String MODE = "chassis.database.ssl-mode";
    private static final String ROOT_CERT = "chassis.database.ssl-root-cert";
    private static final List<String> MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Pattern ASKS_FOR_TLS = Pattern.compile("[?&]sslmode=(require|verify-)");

    private DatabaseTls() {}

    /** What is wrong with the two settings, as a sentence that begins with the name of one. A certificate that nobody would look at is wrong as well. */
    static Optional<String> fault(String mode, String rootCert) {
        if (!MODES.contains(mode)) {
            return Optional.of(MODE + " is \"" + mode + "\": one of " + String.join(", ", MODES) + " is expected");
        }
        if (!mode.startsWith("verify-")) {
            return rootCert.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ROOT_CERT + " is set, but with " + MODE + " \"" + mode
                            + "\" nobody looks at it: verify-full is meant");
        }
        if (rootCert.isEmpty()) {
            return Optional.of(ROOT_CERT
                    + " is not set: the file with the certificates that sign the database's, which " + mode + " needs");
        }
        return holdsCertificates(Path.of(rootCert))
                ? Optional.empty()
                : Optional.of(ROOT_CERT + " is \"" + rootCert + "\": no certificates (PEM) could be read there");
    }

    /** What a refused connection says of the two settings; empty where it is about something else. */
    static Optional<String> meaning(SQLException refused, String url) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return Optional.of(ROOT_CERT + ": the certificate shown at " + url
                        + " does not pass by those in the file: " + cause.getMessage());
            }
        }
        if (says(refused.getMessage(), "PgjdbcHostnameVerifier")) {
            return Optional.of("chassis.database.host: the certificate shown at " + url + " is for another host");
        }
        if ("08004".equals(refused.getSQLState()) && ASKS_FOR_TLS.matcher(url).find()) {
            return Optional.of(MODE + ": " + url + " offers no TLS");
        }
        return Optional.empty();
    }

    private static boolean says(@Nullable String message, String word) {
        return message != null && message.contains(word);
    }

    private static boolean holdsCertificates(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .isEmpty();
        } catch (IOException | CertificateException unreadable) {
            return false;
        }
    }
}
