package org.suppliercompliance.chassis.startup;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The settings no deployment can do without, checked before anything connects to anything. */
final class Settings {
    private static final Set<String> MODES = Set.of("production", "test", "local");
    private static final Pattern SERVERS = Pattern.compile("[^,:\\s]+:\\d{1,5}(\\s*,\\s*[^,:\\s]+:\\d{1,5})*");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,100}");
    private static final Pattern POSITIVE = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern DAYS_KEPT = Pattern.compile("[4-9]\\d|[1-9]\\d{2,4}");
    private static final String NO_ISSUER = "urn:issuer:not-configured";
    private static final String NO_AUDIENCE = "urn:audience:not-configured";

    private final Function<String, Optional<String>> values;

    Settings(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** The first fault, as a sentence that begins with the name of the setting. */
    Optional<String> fault() {
        String mode = value("chassis.mode");
        if (!MODES.contains(mode)) {
            return Optional.of("chassis.mode is \"" + mode + "\": production, test or local are known");
        }
        for (String password : new String[] {
            "chassis.database.owner-password", "quarkus.datasource.password", "quarkus.datasource.worker.password"
        }) {
            if (value(password).isEmpty()) {
                return Optional.of(password + " is not set");
            }
        }
        Optional<String> tls =
                DatabaseTls.fault(value("chassis.database.ssl-mode"), value("chassis.database.ssl-root-cert"));
        if (tls.isPresent()) {
            return tls;
        }
        if (!SERVERS.matcher(value("kafka.bootstrap.servers")).matches()) {
            return Optional.of("kafka.bootstrap.servers is \"" + value("kafka.bootstrap.servers")
                    + "\": host:port is expected, several with commas between");
        }
        if (!PREFIX.matcher(value("chassis.topic-prefix")).matches()) {
            return Optional.of("chassis.topic-prefix is \"" + value("chassis.topic-prefix")
                    + "\": a topic may have letters, digits, dots, underscores and hyphens");
        }
        Optional<String> pace = values.apply("chassis.consumers.catch-up-per-second");
        if (pace.isPresent() && !POSITIVE.matcher(pace.get()).matches()) {
            return Optional.of("chassis.consumers.catch-up-per-second is \"" + pace.get()
                    + "\": a whole number from 1 on is expected");
        }
        Optional<String> kept = values.apply("chassis.journal.days-kept");
        if (kept.isPresent() && !DAYS_KEPT.matcher(kept.get()).matches()) {
            return Optional.of("chassis.journal.days-kept is \"" + kept.get()
                    + "\": a whole number from 40 on is expected, longer than any backup is kept");
        }
        if (value("mp.jwt.verify.issuer").equals(NO_ISSUER)) {
            return Optional.of("mp.jwt.verify.issuer is not set: no token could be accepted");
        }
        String audiences = value("mp.jwt.verify.audiences");
        if (audiences.isEmpty() || audiences.equals(NO_AUDIENCE)) {
            return Optional.of("mp.jwt.verify.audiences is not set: whom the issuer's tokens are for");
        }
        if (value("mp.jwt.verify.publickey.location").isEmpty()
                && value("mp.jwt.verify.publickey").isEmpty()) {
            return Optional.of("mp.jwt.verify.publickey.location is not set: the address of the issuer's keys (JWKS)");
        }
        return Optional.empty();
    }

    private String value(String name) {
        return values.apply(name).map(String::strip).orElse("");
    }
}
