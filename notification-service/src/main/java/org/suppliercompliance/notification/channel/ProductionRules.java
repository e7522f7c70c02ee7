package org.suppliercompliance.notification.channel;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in production with what is meant for the local run, and anywhere with a key that is none. */
@ApplicationScoped
class ProductionRules {
    private static final String HERE = "localhost";
    /** How every address begins that nobody has set. Compose, behind TLS on one machine, has set one of this machine. */
    private static final String USUAL = "http://localhost:";

    private final WebhookSettings settings;
    private final MailSettings mail;
    private final String mode;

    ProductionRules(
            WebhookSettings settings,
            MailSettings mail,
            @ConfigProperty(name = "chassis.mode", defaultValue = "production") String mode) {
        this.settings = settings;
        this.mail = mail;
        this.mode = mode;
    }

    /** Before anything works. */
    void atStart(@Observes @Priority(60) StartupEvent event) {
        check(mode, settings.allowLoopback(), settings.secretKey());
        if (mode.equals("production")) {
            checkMail(
                    mail.host(),
                    mail.from(),
                    Stream.concat(FactLink.all(mail).stream(), Stream.of(mail.notificationOrigin()))
                            .toList());
        }
    }

    /** What is set for the local run when nobody says otherwise would let mails wait for ever, come from nobody and lead nowhere. */
    static void checkMail(String host, String from, List<String> links) {
        if (host.equals(HERE)) {
            throw new ConfigurationException(
                    "cannot start: notification.mail.host is not set: the mail server; 127.0.0.1 for one on this machine");
        }
        if (from.endsWith("@" + HERE)) {
            throw new ConfigurationException(
                    "cannot start: notification.mail.from is not set: the address that mails come from");
        }
        for (String link : links) {
            if (link.startsWith(USUAL)) {
                throw new ConfigurationException(
                        "cannot start: notification.mail.origin is not set: scheme, host and port where readers open what mails are about; a mail would lead to "
                                + link);
            }
        }
    }

    static void check(String mode, boolean allowLoopback, Optional<String> key) {
        boolean production = mode.equals("production");
        if (production && allowLoopback) {
            throw new ConfigurationException(
                    "cannot start: notification.webhook.allow-loopback is for the local run: production does not start with it");
        }
        if (production && key.isEmpty()) {
            throw new ConfigurationException(
                    "cannot start: notification.webhook.secret-key is not set: 32 random bytes in base64");
        }
        if (key.isPresent() && !SecretBox.isKey(key.get())) {
            throw new ConfigurationException(
                    "cannot start: notification.webhook.secret-key is wrong: 32 random bytes in base64 are expected");
        }
    }
}
