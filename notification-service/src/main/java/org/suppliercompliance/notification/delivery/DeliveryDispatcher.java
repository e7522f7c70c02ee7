package org.suppliercompliance.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.DedicatedConnections;
import org.suppliercompliance.chassis.inbox.InboxLag;
import org.suppliercompliance.notification.channel.SendResult;
import org.suppliercompliance.notification.delivery.DeliveryClaims.Claimed;
import org.suppliercompliance.notification.signal.DatabaseSignal;

/**
 * Works the queue off: one thread claims, a bounded pool sends. A lane (the mail server, or one endpoint) gets a few of the senders and
 * never all of them, and all endpoints together leave the mail server its own: what hangs keeps nobody else from being told.
 */
@ApplicationScoped
class DeliveryDispatcher {
    private static final Logger LOG = Logger.getLogger(DeliveryDispatcher.class);
    private static final Duration BREATH = Duration.ofMillis(15);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(15);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final DeliveryClaims claims;
    private final DeliverySender sender;
    private final AttemptEnds ends;
    private final DeliveryMetrics metrics;
    private final DatabaseSignal signal;
    private final DeliverySettings settings;
    private final InboxLag lag;
    private final IntakeFirst intakeFirst;
    private final Semaphore wake = new Semaphore(0);
    private final Map<String, Integer> lanes = new HashMap<>();
    private final Semaphore free;
    private final ExecutorService senders;
    private volatile boolean running;
    private volatile @Nullable Thread looking;

    DeliveryDispatcher(
            DeliveryClaims claims,
            DeliverySender sender,
            AttemptEnds ends,
            DeliveryMetrics metrics,
            DedicatedConnections connections,
            InboxLag lag,
            DeliverySettings settings) {
        this.claims = claims;
        this.sender = sender;
        this.ends = ends;
        this.metrics = metrics;
        this.signal = new DatabaseSignal(connections, DeliveryQueue.SIGNAL);
        this.settings = settings;
        this.lag = lag;
        this.intakeFirst = new IntakeFirst(settings.whileBehind());
        this.free = new Semaphore(settings.senders());
        AtomicInteger number = new AtomicInteger();
        this.senders = Executors.newFixedThreadPool(settings.senders(), task -> {
            Thread thread = new Thread(task, "delivery-sender-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        signal.start(wake::release, heard -> wake.release());
        Thread thread = new Thread(this::work, "delivery-dispatcher");
        thread.setDaemon(true);
        looking = thread;
        thread.start();
    }

    /**
     * Claims nothing more and lets what is being sent end, a last look with what it claims among it; what does not end in time is sent again by another
     * replica, with the same id.
     */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        long end = System.nanoTime() + ENDING.toNanos();
        running = false;
        signal.stop();
        wake.release();
        Thread thread = looking;
        if (thread != null) {
            thread.join(LAST_LOOK.toMillis());
        }
        senders.shutdown();
        if (!senders.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            senders.shutdownNow();
        }
    }

    private void work() {
        while (running) {
            try {
                Duration rest = look();
                if (rest.isZero()) {
                    // A look costs about the same whatever it finds: let some more end before the next.
                    TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
                    wake.drainPermits();
                } else if (wake.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                LOG.warnf("deliveries cannot be claimed for the moment: %s", e.getMessage());
                rest(AFTER_TROUBLE);
            }
        }
    }

    /** One look at the queue; answers how long to rest. */
    private Duration look() throws InterruptedException {
        int places = free.availablePermits();
        if (places == 0) {
            return settings.poll();
        }
        boolean slowly = intakeFirst.sendsSlowly(lag.most(), System.nanoTime());
        Claimed found = claims.claim(slowly ? Math.min(places, IntakeFirst.FEW) : places, runningLanes());
        for (DueDelivery delivery : found.claimed()) {
            hand(List.of(delivery), () -> sender.send(delivery));
        }
        for (DueDigest digest : found.digests()) {
            hand(digest.deliveries(), () -> sender.send(digest));
        }
        if (slowly && !found.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(intakeFirst
                    .rest(found.claimed().size() + found.digests().size())
                    .toMillis());
        }
        return found.nextLook();
    }

    private void hand(List<DueDelivery> deliveries, Supplier<SendResult> sending) {
        String lane = deliveries.get(0).lane();
        free.acquireUninterruptibly();
        count(lane, 1);
        senders.execute(() -> attempt(lane, deliveries, sending));
    }

    private void attempt(String lane, List<DueDelivery> deliveries, Supplier<SendResult> sending) {
        DueDelivery first = deliveries.get(0);
        long start = System.nanoTime();
        SendResult result = sendSafely(first, sending);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        metrics.attempted(first.channel(), result.outcome());
        ends.write(new EndedAttempt(deliveries, result, took), () -> {
            count(lane, -1);
            free.release();
            wake.release();
        });
    }

    /** A defect in one delivery must not stop the others. */
    private static SendResult sendSafely(DueDelivery delivery, Supplier<SendResult> sending) {
        try {
            return sending.get();
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "delivery %s cannot be sent", delivery.id());
            return SendResult.retry("INTERNAL");
        }
    }

    private Map<String, Integer> runningLanes() {
        synchronized (lanes) {
            return Map.copyOf(lanes);
        }
    }

    private void count(String lane, int difference) {
        synchronized (lanes) {
            lanes.merge(lane, difference, (old, change) -> old + change == 0 ? null : old + change);
        }
    }

    private void rest(Duration time) {
        try {
            if (wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
