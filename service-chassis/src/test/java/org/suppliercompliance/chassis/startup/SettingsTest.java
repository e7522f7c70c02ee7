package org.suppliercompliance.chassis.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Map<String, String> RIGHT = Map.of(
            "chassis.mode", "production",
            "chassis.database.ssl-mode", "prefer",
            "chassis.database.owner-password", "o",
            "quarkus.datasource.password", "a",
            "quarkus.datasource.worker.password", "w",
            "kafka.bootstrap.servers", "one:9092, two:9092",
            "chassis.topic-prefix", "",
            "mp.jwt.verify.issuer", "https://issuer.example.org",
            "mp.jwt.verify.audiences", "follow-up",
            "mp.jwt.verify.publickey.location", "https://issuer.example.org/certs");

    @Test
    void right_settings_have_no_fault() {
        assertEquals(Optional.empty(), fault(RIGHT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chassis.mode                       | prod                      | chassis.mode is "prod": production, test or local are known
            chassis.database.owner-password    |                           | chassis.database.owner-password is not set
            quarkus.datasource.password        |                           | quarkus.datasource.password is not set
            quarkus.datasource.worker.password |                           | quarkus.datasource.worker.password is not set
            chassis.database.ssl-mode          | verify                    | chassis.database.ssl-mode is "verify": one of disable, allow, prefer, require, verify-ca, verify-full is expected
            chassis.database.ssl-mode          | verify-full               | chassis.database.ssl-root-cert is not set: the file with the certificates that sign the database's, which verify-full needs
            chassis.database.ssl-root-cert     | /database-ca/ca.crt       | chassis.database.ssl-root-cert is set, but with chassis.database.ssl-mode "prefer" nobody looks at it: verify-full is meant
            kafka.bootstrap.servers            | kafka                     | kafka.bootstrap.servers is "kafka": host:port is expected, several with commas between
            chassis.topic-prefix               | a/b                       | chassis.topic-prefix is "a/b": a topic may have letters, digits, dots, underscores and hyphens
            chassis.consumers.catch-up-per-second | 0                      | chassis.consumers.catch-up-per-second is "0": a whole number from 1 on is expected
            chassis.journal.days-kept          | 39                        | chassis.journal.days-kept is "39": a whole number from 40 on is expected, longer than any backup is kept
            chassis.journal.days-kept          | -90                       | chassis.journal.days-kept is "-90": a whole number from 40 on is expected, longer than any backup is kept
            mp.jwt.verify.issuer               | urn:issuer:not-configured | mp.jwt.verify.issuer is not set: no token could be accepted
            mp.jwt.verify.audiences            | urn:audience:not-configured | mp.jwt.verify.audiences is not set: whom the issuer's tokens are for
            mp.jwt.verify.audiences            |                           | mp.jwt.verify.audiences is not set: whom the issuer's tokens are for
            mp.jwt.verify.publickey.location   |                           | mp.jwt.verify.publickey.location is not set: the address of the issuer's keys (JWKS)
            """)
    void a_missing_or_wrong_setting_is_named(String name, String value, String sentence) {
        var wrong = new HashMap<>(RIGHT);
        wrong.put(name, value);
        assertEquals(Optional.of(sentence), fault(wrong));
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, the_password: the database refuses the password of shop_app",
        "3D000, chassis.database.name: there is no such database at the_url",
        "08001, ",
        "57P03, "
    })
    void a_refused_login_is_named_and_a_database_that_is_away_is_no_fault(String state, String sentence) {
        assertEquals(Optional.ofNullable(sentence), Logins.meaning(state, "the_url", "shop_app", "the_password"));
    }

    private static Optional<String> fault(Map<String, String> settings) {
        return new Settings(name -> Optional.ofNullable(settings.get(name))).fault();
    }
}
