package org.suppliercompliance.chassis.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/** What waits to be relayed, measured when the metrics are scraped, at most once in {@link #FRESH}. */
@ApplicationScoped
class RelayLag {
    private static final Logger LOG = Logger.getLogger(RelayLag.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int COUNT_LIMIT = 100_000;

    private record Lag(long measuredNanos, double count, double ageSeconds) {}

    private final WorkerTransactions transactions;
    private final RelayRunner runner;
    private Lag last = new Lag(System.nanoTime() - FRESH.toNanos() - 1, 0, 0);

    RelayLag(WorkerTransactions transactions, RelayRunner runner) {
        this.transactions = transactions;
        this.runner = runner;
    }

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("chassis.outbox.unpublished", this, lag -> lag.measure().count())
                .description(
                        "Facts committed and not yet acknowledged by the broker (counted up to " + COUNT_LIMIT + ")")
                .register(metrics);
        Gauge.builder(
                        "chassis.outbox.unpublished.age",
                        this,
                        lag -> lag.measure().ageSeconds())
                .description("Age of the oldest fact not yet acknowledged by the broker, in seconds")
                .register(metrics);
        Gauge.builder("chassis.outbox.leading", runner, relay -> relay.isLeading() ? 1 : 0)
                .description("1 on the replica that relays")
                .register(metrics);
    }

    private synchronized Lag measure() {
        if (System.nanoTime() - last.measuredNanos() > FRESH.toNanos()) {
            try {
                last = transactions.call(transaction -> {
                    Instant now = transaction.now();
                    return transaction
                            .one(
                                    "select count(*) as n, min(occurred_at) as oldest from (select occurred_at from outbox"
                                            + " where published_at is null order by position limit ?) as waiting",
                                    row -> {
                                        Instant oldest = row.nullableInstant("oldest");
                                        double age = oldest == null
                                                ? 0
                                                : Math.max(
                                                        0,
                                                        Duration.between(oldest, now)
                                                                        .toMillis()
                                                                / 1e3);
                                        return new Lag(System.nanoTime(), row.bigint("n"), age);
                                    },
                                    COUNT_LIMIT)
                            .orElseThrow();
                });
            } catch (RuntimeException e) {
                LOG.debug("lag not measured", e);
                last = new Lag(System.nanoTime(), Double.NaN, Double.NaN);
            }
        }
        return last;
    }
}
