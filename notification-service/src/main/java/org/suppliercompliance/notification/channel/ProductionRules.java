package org.suppliercompliance.notification.channel;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in production with what is meant for the local run, and anywhere with a key that is none. */
@ApplicationScoped
class ProductionRules {
    private final WebhookSettings settings;
    private final String mode;

    ProductionRules(
            WebhookSettings settings, @ConfigProperty(name = "chassis.mode", defaultValue = "production") String mode) {
        this.settings = settings;
        this.mode = mode;
    }

    /** Before anything works. */
    void atStart(@Observes @Priority(60) StartupEvent event) {
        check(mode, settings.allowLoopback(), settings.secretKey());
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
