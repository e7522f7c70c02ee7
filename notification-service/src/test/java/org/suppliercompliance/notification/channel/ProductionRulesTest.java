package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What webhooks and mails must not start with is told in one line that names the setting")
class ProductionRulesTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static String refusal(String mode, boolean allowLoopback, Optional<String> key) {
        return assertThrows(ConfigurationException.class, () -> ProductionRules.check(mode, allowLoopback, key))
                .getMessage();
    }

    @Test
    @DisplayName("production refuses the settings of the local run, which takes them")
    void production_refuses_the_settings_of_the_local_run() {
        assertEquals(
                "cannot start: notification.webhook.allow-loopback is for the local run: production does not start with it",
                refusal("production", true, Optional.of(KEY)));
        assertEquals(
                "cannot start: notification.webhook.secret-key is not set: 32 random bytes in base64",
                refusal("production", false, Optional.empty()));
        ProductionRules.check("production", false, Optional.of(KEY));
        ProductionRules.check("local", true, Optional.empty());
    }

    @ParameterizedTest(name = "{3}")
    @DisplayName(
            "production refuses to send mails by what is set for the local run: to a server here, from nobody, with addresses of this machine")
    @CsvSource({
        "localhost, follow-up@region.example, https://alerts.example/notification/v1/unsubscriptions/{capability}, notification.mail.host",
        "smtp.example, follow-up@localhost, https://alerts.example/notification/v1/unsubscriptions/{capability}, notification.mail.from",
        "smtp.example, follow-up@region.example, http://localhost:8084/notification/v1/unsubscriptions/{capability}, notification.mail.origin"
    })
    void mail_settings_of_the_local_run(String host, String from, String link, String named) {
        String first = "https://suppliers.example/audit/v1/non-compliances/{id}";
        String refusal = assertThrows(
                        ConfigurationException.class, () -> ProductionRules.checkMail(host, from, List.of(first, link)))
                .getMessage();
        assertTrue(refusal.startsWith("cannot start: " + named + " is not set: "), refusal);
        ProductionRules.checkMail("smtp.example", "follow-up@region.example", List.of(first));
    }

    @Test
    @DisplayName("production starts with what compose says of mails")
    void compose_starts() throws IOException {
        Matcher origin = Pattern.compile("NOTIFICATION_MAIL_ORIGIN: (\\S+)")
                .matcher(Files.readString(Path.of("..", "docker-compose.yml")));
        assertTrue(origin.find());

        MailSettings settings = MailSettingsTest.settings(Map.of("notification.mail.origin", origin.group(1)));

        assertDoesNotThrow(() -> ProductionRules.checkMail("mail", "follow-up@region.example", FactLink.all(settings)));
        assertTrue(FactLink.all(settings).stream().allMatch(link -> link.startsWith(origin.group(1))));
    }

    @ParameterizedTest(name = "\"{0}\" is refused")
    @DisplayName("FF9 a key that is not 32 bytes of base64 is refused at the start, in every mode")
    @ValueSource(
            strings = {
                "c2hvcnQ=",
                "no base64 at all, of whatever length it may be",
                "AAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                " "
            })
    void a_key_that_is_none(String key) {
        for (String mode : new String[] {"production", "test", "local"}) {
            assertEquals(
                    "cannot start: notification.webhook.secret-key is wrong: 32 random bytes in base64 are expected",
                    refusal(mode, false, Optional.of(key)));
        }
    }

    @Test
    @DisplayName("FF9 white space around the key, as a file or a secret may have it, is none of it")
    void white_space_around_a_key() {
        assertDoesNotThrow(() -> ProductionRules.check("production", false, Optional.of(" " + KEY + "\r\n")));
    }
}
