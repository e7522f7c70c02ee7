package org.suppliercompliance.notification.channel;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in production with what is meant for the local run. */
@ApplicationScoped
class ProductionRules {
    private final WebhookSettings settings;
    private final String mode;

    ProductionRules(
            WebhookSettings settings, @ConfigProperty(name = "chassis.mode", defaultValue = "production") String mode) {
        this.settings = settings;
        this.mode = mode;
    }

    void atStart(@Observes StartupEvent event) {
        check(mode, settings.allowLoopback(), settings.secretKey().isPresent());
    }

    static void check(String mode, boolean allowLoopback, boolean hasKey) {
        if (!mode.equals("production")) {
            return;
        }
        if (allowLoopback) {
            throw new IllegalStateException(
                    "notification.webhook.allow-loopback is for the local run: production does not start with it");
        }
        if (!hasKey) {
            throw new IllegalStateException(
                    "notification.webhook.secret-key is needed in production: 32 random bytes in base64");
        }
    }
}
