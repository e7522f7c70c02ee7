package org.suppliercompliance.chassis.startup;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migration is the first to touch anything outside, so the settings are judged just before it. Its steps are noted by {@link AppliedSteps}. */
@Singleton
class BeforeMigration implements FlywayConfigurationCustomizer {
    private final Config config;

    BeforeMigration(Config config) {
        this.config = config;
    }

    @Override
    public void customize(FluentConfiguration migration) {
        prepare(migration);
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

    /**
     * Flyway holds its lock in a transaction that stays open while a step runs. By the extended protocol the answer of that transaction's last
     * query keeps a snapshot, and an index that is built concurrently would wait for it for ever; by the simple one nothing is kept.
     *
     * <p>Steps of a newer version are left to {@link DatabaseVersion}, which says in one line what Flyway says in twenty, and may let them pass.
     */
    static FluentConfiguration prepare(FluentConfiguration migration) {
        return migration
                .callbacks(new AppliedSteps())
                .jdbcProperties(Map.of("preferQueryMode", "simple"))
                .ignoreMigrationPatterns("*:missing", "*:future");
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
