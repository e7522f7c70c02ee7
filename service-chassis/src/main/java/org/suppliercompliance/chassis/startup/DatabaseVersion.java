package org.suppliercompliance.chassis.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jboss.logging.Logger;

/**
 * A database that a newer version has migrated is refused, unless going back is meant: migrations only add, so the version before the
 * last runs on it, but nobody has tried the ones before that.
 */
@ApplicationScoped
class DatabaseVersion {
    private static final Logger LOG = Logger.getLogger(DatabaseVersion.class);

    /** Behind the last step this version has, or between two of them, where work on several things at once was merged later. */
    private static final Set<MigrationState> UNKNOWN = Set.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    private final Flyway flyway;
    private final boolean acceptNewer;

    DatabaseVersion(
            Flyway flyway,
            @ConfigProperty(name = "chassis.database.accept-newer", defaultValue = "false") boolean acceptNewer) {
        this.flyway = flyway;
        this.acceptNewer = acceptNewer;
    }

    void check(@Observes @Priority(50) StartupEvent event) {
        check();
    }

    void check() {
        String newer = Arrays.stream(flyway.info().applied())
                .filter(migration -> UNKNOWN.contains(migration.getState()))
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .reduce("", (before, version) -> version);
        if (newer.isEmpty()) {
            return;
        }
        String fault = "the database is at version " + newer + ", which this version does not know";
        if (!acceptNewer) {
            throw new ConfigurationException("cannot start: " + fault
                    + "; start the newer version, or set chassis.database.accept-newer=true to go back by one");
        }
        LOG.warnf("%s; chassis.database.accept-newer lets it pass", fault);
    }
}
