package org.suppliercompliance.chassis.time;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;

/**
 * {@link SuiteClock} that asks the database once a second and counts on with the machine's monotonic timer in between: the machine's
 * wall clock plays no part, a call costs no query, and while the database is away the clock goes on.
 */
@ApplicationScoped
class DatabaseClock implements SuiteClock {
    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
    private static final String READ = "select clock_timestamp(), offset_seconds from clock_offset";

    private final AgroalDataSource dataSource;
    private final ScheduledExecutorService refresher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "suite-clock");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Reading reading;

    /** What the database said, at one value of the monotonic timer. */
    private record Reading(Instant moment, Duration skew, long offsetSeconds, long nanos) {}

    DatabaseClock(@DataSource("worker") AgroalDataSource dataSource, MeterRegistry metrics) {
        this.dataSource = dataSource;
        Gauge.builder("chassis.clock.skew", this, DatabaseClock::skewSeconds)
                .description(
                        "The machine's clock minus the database's, in seconds; nothing is judged by it, but logs are stamped by it")
                .register(metrics);
        refresher.scheduleWithFixedDelay(this::refreshQuietly, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public Instant now() {
        Reading last = reading;
        if (last == null) {
            last = refresh();
        }
        return last.moment().plusNanos(System.nanoTime() - last.nanos());
    }

    /** The offset as last read. */
    long offsetSeconds() {
        Reading last = reading;
        return (last == null ? refresh() : last).offsetSeconds();
    }

    /** Reads clock and offset now, for who has just set the offset. */
    Reading refresh() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            long before = System.nanoTime();
            try (ResultSet result = statement.executeQuery(READ)) {
                long after = System.nanoTime();
                if (!result.next()) {
                    throw new IllegalStateException("clock_offset has no row");
                }
                Instant database = result.getObject(1, OffsetDateTime.class).toInstant();
                long offset = result.getLong(2);
                Reading fresh = new Reading(
                        database.plusSeconds(offset),
                        Duration.between(database, Instant.now()),
                        offset,
                        before + (after - before) / 2);
                reading = fresh;
                return fresh;
            }
        } catch (SQLException e) {
            throw new DatabaseException("the clock cannot be read", e);
        }
    }

    private void refreshQuietly() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.debug("clock not refreshed, it counts on", e);
        }
    }

    private double skewSeconds() {
        Reading last = reading;
        return last == null ? Double.NaN : last.skew().toNanos() / 1e9;
    }

    void stop(@Observes ShutdownEvent event) {
        refresher.shutdownNow();
    }
}
