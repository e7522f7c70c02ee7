package org.suppliercompliance.chassis.work;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DatabaseException;
import org.suppliercompliance.chassis.database.WorkerTransactions;

/**
 * Runs each {@link DueWork} on a timer of its own: passes of one watch never overlap, and one that fails or takes long neither stops
 * nor delays the others. The framework's scheduler is not used since it cannot tick faster than once a second.
 */
@ApplicationScoped
class Watches {
    private static final Logger LOG = Logger.getLogger(Watches.class);
    private static final int LONGEST_PASS_BATCHES = 1_000;

    private final List<DueWork> works;
    private final WorkerTransactions transactions;
    private final WatchSettings settings;
    private final Housekeeping housekeeping;
    private final MeterRegistry metrics;
    private volatile boolean stopping;
    private @Nullable ScheduledExecutorService timers;

    Watches(
            Instance<DueWork> works,
            WorkerTransactions transactions,
            WatchSettings settings,
            Housekeeping housekeeping,
            MeterRegistry metrics) {
        this.works = works.stream().toList();
        this.transactions = transactions;
        this.settings = settings;
        this.housekeeping = housekeeping;
        this.metrics = metrics;
    }

    void start(@Observes @Priority(2200) StartupEvent event) {
        if (settings.enabled()) {
            start();
        }
    }

    synchronized void start() {
        stopping = false;
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(works.size() + 1, task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            return thread;
        });
        works.forEach(work -> schedule(executor, work.name(), settings.interval(), () -> pass(work)));
        schedule(executor, "housekeeping", settings.housekeepingInterval(), housekeeping::run);
        timers = executor;
    }

    private void schedule(ScheduledExecutorService executor, String name, Duration interval, Runnable pass) {
        Timer timer = Timer.builder("chassis.watch.pass")
                .description("Passes of a watch")
                .tag("watch", name)
                .register(metrics);
        Counter failures = Counter.builder("chassis.watch.failures")
                .description("Passes of a watch that failed")
                .tag("watch", name)
                .register(metrics);
        Runnable guarded = () -> {
            try {
                timer.record(pass);
            } catch (RuntimeException | Error e) {
                failures.increment();
                if (DatabaseException.isTransient(e)) {
                    LOG.warnf("watch %s: %s", name, e.getMessage());
                } else {
                    LOG.errorf(e, "watch %s failed, the next pass tries again", name);
                }
            }
        };
        executor.scheduleWithFixedDelay(guarded, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One pass: batches until nothing is due. Bounded, so that a watch that always claims something is seen in the metrics. */
    void pass(DueWork work) {
        for (int batch = 0; batch < LONGEST_PASS_BATCHES && !stopping; batch++) {
            if (transactions.call(work::runBatch) == 0) {
                return;
            }
        }
    }

    void stop(@Observes @Priority(30) ShutdownEvent event) {
        stop();
    }

    synchronized void stop() {
        stopping = true;
        ScheduledExecutorService executor = timers;
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(15, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
        timers = null;
    }
}
