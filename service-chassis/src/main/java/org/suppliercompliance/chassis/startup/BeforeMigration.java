package org.suppliercompliance.chassis.startup;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migration is the first to touch anything outside, so the settings are judged just before it. */
@Singleton
class BeforeMigration implements FlywayConfigurationCustomizer {
    private final Config config;

    BeforeMigration(Config config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration ignored) {
        new Settings(this::value)
                .fault()
                .or(() ->
                        login("quarkus.flyway.username", "chassis.database.owner-password", "quarkus.flyway.password"))
                .or(() -> login("quarkus.datasource.username", "quarkus.datasource.password"))
                .or(() -> login("quarkus.datasource.worker.username", "quarkus.datasource.worker.password"))
                .ifPresent(fault -> {
                    throw new ConfigurationException("cannot start: " + fault);
                });
    }

    private Optional<String> login(String user, String password) {
        return login(user, password, password);
    }

    private Optional<String> login(String user, String namedPassword, String usedPassword) {
        return Logins.fault(
                value("quarkus.datasource.jdbc.url").orElseThrow(),
                value(user).orElseThrow(),
                value(usedPassword).orElse(""),
                namedPassword);
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class);
    }
}
