package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.LeanConnection.Answered;
import org.suppliercompliance.endtoend.faults.LeanLoad.Phase;
import org.suppliercompliance.local.ServiceProcess;

/**
 * More comes than can be served. How much a replica serves in a second says little while other programs have the processors too, so what is
 * held to the promise is how much it serves for a second of processor time, its own and the database's; and how long a call takes is held to
 * what is served meanwhile.
 */
@Order(9)
@Tag("faults")
class OverloadTest {
    private static final Duration STORM = Duration.ofSeconds(FaultBench.setting("storm", 60));
    private static final Duration KNEE = Duration.ofSeconds(10);
    private static final int TIMES = 4;
    private static final int FEW = 32;
    private static final int MANY = 600;
    /** What a request that is let in has before it at most: the threads and the places of chassis.limits.waiting. */
    private static final int BEFORE_IT = 48 + 100;

    private final FaultBench bench = FaultBench.get();
    private final ServiceProcess replica = bench.replicas("supplier").get(0);
    private final String run = "Overload " + UUID.randomUUID();
    private final LeanLoad load = new LeanLoad(bench, replica, run);

    @Test
    @DisplayName(
            "FI2: far more than a replica can serve, up to four times: it serves on, the rest is refused at once with 503 and Retry-After, health answers, and it is soon as before")
    void far_too_much() throws Exception {
        FaultBench.prove("FI2", proof -> {
            load.calls("warm", FEW, KNEE, 0);
            Phase before = load.calls("calm", FEW, KNEE, 0);
            AtomicInteger unhealthy = new AtomicInteger();
            AtomicInteger slow = new AtomicInteger();
            ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
            looks.scheduleWithFixedDelay(() -> look(unhealthy, slow), 0, 2, TimeUnit.SECONDS);
            Phase storm = load.calls("storm", MANY, STORM, TIMES * before.perSecond());
            looks.shutdownNow();
            Instant over = Instant.now();
            Tables.await(Duration.ofSeconds(30), this::servesAll, () -> "twenty calls in a row are not served");
            Duration again = Duration.between(over, Instant.now());
            Phase after = load.calls("calm", FEW, KNEE, 0);

            List<Answered> served = storm.served();
            List<Answered> shed =
                    storm.answers().stream().filter(Answered::isShed).toList();
            double perSecond = (before.perSecond() + after.perSecond()) / 2;
            double perProcessorSecond = (before.perProcessorSecond() + after.perProcessorSecond()) / 2;
            long p99 = LeanConnection.percentile(served, 0.99);
            proof.hit("%d calls in %.0f s, %d of them shed"
                    .formatted(storm.answers().size(), storm.seconds(), shed.size()));
            proof.figure(
                    "served with " + FEW + " clients, before and after",
                    "%.0f/s, %.0f/s".formatted(before.perSecond(), after.perSecond()));
            proof.figure(
                    "offered by " + MANY, "%.0f/s".formatted(storm.answers().size() / storm.seconds()));
            proof.figure("served", "%.0f/s".formatted(storm.perSecond()));
            proof.figure(
                    "of what was served before and after",
                    "%.0f %% in a second, %.0f %% in a second of processor time"
                            .formatted(
                                    100 * storm.perSecond() / perSecond,
                                    100 * storm.perProcessorSecond() / perProcessorSecond));
            proof.figure("p50 and p99 of the served", LeanConnection.percentile(served, 0.5) + " ms, " + p99 + " ms");
            proof.figure(
                    "p50 and p99 of the shed",
                    LeanConnection.percentile(shed, 0.5) + " ms, " + LeanConnection.percentile(shed, 0.99) + " ms");
            proof.figure("health checks without an answer in 8 s", slow);
            proof.figure("twenty in a row served after", CrashTest.seconds(again));

            assertThat(unhealthy).as("health checks that were refused").hasValue(0);
            assertThat(storm.answers()).allMatch(each -> each.isServed() || each.isShed());
            assertThat(shed).hasSizeGreaterThan(storm.answers().size() / 5).allMatch(Answered::saysWhen);
            assertThat(storm.perProcessorSecond()).isGreaterThan(0.8 * perProcessorSecond);
            // how long it takes to be refused is how long a connection waits for a processor: the served do that twice
            double waited = 2.0 * LeanConnection.percentile(shed, 0.99);
            assertThat((double) p99).isLessThan(Math.max(1_000, 3_000 * BEFORE_IT / storm.perSecond() + waited));
            assertThat(LeanConnection.percentile(shed, 0.5))
                    .isLessThan(Math.max(50, LeanConnection.percentile(served, 0.5) / 2));
            assertThat(bench.tables()
                            .number(
                                    "supplier",
                                    "select count(*) from supplier where legal_name like '" + run + " storm%'"))
                    .as("what was refused left nothing")
                    .isEqualTo(
                            served.stream().filter(each -> each.status() == 201).count());
        });
    }

    private boolean servesAll() {
        try (LeanConnection connection = new LeanConnection(URI.create(replica.origin()))) {
            return IntStream.range(0, 20)
                    .allMatch(i -> load.call(connection, "after").isServed());
        }
    }

    private void look(AtomicInteger unhealthy, AtomicInteger slow) {
        try {
            int status = bench.http()
                    .get(replica.managementUrl() + "/health/live", "")
                    .status();
            unhealthy.addAndGet(status == 200 ? 0 : 1);
        } catch (Http.Unknown none) {
            slow.incrementAndGet();
        }
    }
}
