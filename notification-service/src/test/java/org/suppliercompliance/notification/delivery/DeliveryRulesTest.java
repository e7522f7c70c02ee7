package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What deliveries must not start with is told in one line that names the setting")
class DeliveryRulesTest {
    @ParameterizedTest(name = "a lease of {0} s beside mails of {1} s and webhooks of {2} s")
    @DisplayName("FA6 a lease that an attempt can outlive is refused: another replica would send what is being sent")
    @CsvSource({"20, 20, 15", "15, 10, 15", "2, 20, 15"})
    void a_lease_that_is_too_short(long lease, long mail, long webhook) {
        assertEquals(
                "cannot start: notification.delivery.lease is too short: it must be longer than notification.mail.timeout and notification.webhook.timeout",
                assertThrows(
                                ConfigurationException.class,
                                () -> DeliveryRules.checkLease(
                                        Duration.ofSeconds(lease),
                                        Duration.ofSeconds(mail),
                                        Duration.ofSeconds(webhook)))
                        .getMessage());
    }

    @Test
    @DisplayName("attempts are remembered for at least as long as they are counted")
    void months_that_are_too_few() {
        assertEquals(
                "cannot start: notification.delivery.attempts-months-kept is too small: 2 or more, since statistics count the attempts of 31 days",
                assertThrows(ConfigurationException.class, () -> DeliveryRules.checkMonths(1))
                        .getMessage());
        DeliveryRules.checkMonths(2);
        DeliveryRules.checkLease(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(15));
    }
}
