package org.suppliercompliance.notification.delivery;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.suppliercompliance.notification.channel.MailSettings;
import org.suppliercompliance.notification.channel.WebhookSettings;

/** Refuses to start in production with settings by which another replica would send what is being sent, and anywhere without what the statistics count. */
@ApplicationScoped
class DeliveryRules {
    private static final int FEWEST_MONTHS = 2;

    private final DeliverySettings settings;
    private final MailSettings mail;
    private final WebhookSettings webhooks;
    private final String mode;

    DeliveryRules(
            DeliverySettings settings,
            MailSettings mail,
            WebhookSettings webhooks,
            @ConfigProperty(name = "chassis.mode", defaultValue = "production") String mode) {
        this.settings = settings;
        this.mail = mail;
        this.webhooks = webhooks;
        this.mode = mode;
    }

    /** Before anything works. */
    void atStart(@Observes @Priority(60) StartupEvent event) {
        checkMonths(settings.attemptsMonthsKept());
        if (mode.equals("production")) {
            checkLease(settings.lease(), mail.timeout(), webhooks.timeout());
        }
    }

    /** Tests of crashes have a lease that is shorter than an attempt might take. */
    static void checkLease(Duration lease, Duration mail, Duration webhook) {
        if (lease.compareTo(mail) <= 0 || lease.compareTo(webhook) <= 0) {
            throw new ConfigurationException(
                    "cannot start: notification.delivery.lease is too short: it must be longer than notification.mail.timeout and notification.webhook.timeout");
        }
    }

    static void checkMonths(int kept) {
        if (kept < FEWEST_MONTHS) {
            throw new ConfigurationException(
                    "cannot start: notification.delivery.attempts-months-kept is too small: 2 or more, since statistics count the attempts of 31 days");
        }
    }
}
