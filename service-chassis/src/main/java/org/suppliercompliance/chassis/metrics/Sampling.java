package org.suppliercompliance.chassis.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/**
 * Reads all {@link SampledNumber}s together, in one short transaction, at most once in {@link #FRESH} however often and by whomever the
 * metrics are read. Nobody who serves a request pays for it.
 */
@ApplicationScoped
class Sampling {
    private static final Logger LOG = Logger.getLogger(Sampling.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final WorkerTransactions transactions;
    private final List<SampledNumber> numbers;
    private final Counter failures;
    private double[] last;
    private long measuredNanos = System.nanoTime() - FRESH.toNanos() - 1;

    Sampling(WorkerTransactions transactions, Instance<SampledNumbers> features, MeterRegistry metrics) {
        this.transactions = transactions;
        this.numbers =
                features.stream().flatMap(feature -> feature.numbers().stream()).toList();
        this.last = unknown();
        this.failures = Counter.builder("chassis.sampling.failures")
                .description("Times the sampled numbers could not be read: they are not a number then")
                .register(metrics);
    }

    void register(@Observes @Priority(2300) StartupEvent event, MeterRegistry metrics) {
        for (int i = 0; i < numbers.size(); i++) {
            int index = i;
            Gauge.builder(numbers.get(i).name(), this, sampling -> sampling.value(index))
                    .description(numbers.get(i).description())
                    .register(metrics);
        }
    }

    private synchronized double value(int index) {
        if (System.nanoTime() - measuredNanos > FRESH.toNanos()) {
            last = measured();
            measuredNanos = System.nanoTime();
        }
        return last[index];
    }

    private double[] measured() {
        try {
            return transactions.call(transaction -> {
                transaction.update("set local statement_timeout = '2s'");
                return numbers.stream()
                        .mapToDouble(number -> read(transaction, number))
                        .toArray();
            });
        } catch (RuntimeException e) {
            failures.increment();
            LOG.debug("numbers not sampled", e);
            return unknown();
        }
    }

    private static double read(WorkerTransaction transaction, SampledNumber number) {
        return transaction.one(number.sql(), row -> row.decimal("n")).orElseThrow();
    }

    private double[] unknown() {
        double[] values = new double[numbers.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
