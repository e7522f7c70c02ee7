package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Callers.Answered;
import org.suppliercompliance.endtoend.faults.SupplierCalls.Phase;
import org.suppliercompliance.local.ServiceProcess;

/**
 * Five times as much comes as a replica serves when it is asked as fast as it answers. How much that is in a second says little while other
 * programs have the processors too, so what is held to the promise is how much it serves for a second of processor time, its own and the
 * database's.
 */
@Order(9)
@Tag("faults")
class OverloadTest {
    private static final Duration STORM = Duration.ofSeconds(FaultBench.setting("storm", 60));
    private static final Duration KNEE = Duration.ofSeconds(10);
    private static final int TIMES = 5;
    private static final int FEW = 32;

    private final FaultBench bench = FaultBench.get();
    private final ServiceProcess replica = bench.replicas("supplier").get(0);
    private final String run = "Overload " + UUID.randomUUID();
    private final SupplierCalls load = new SupplierCalls(bench, replica, run);

    @Test
    @DisplayName(
            "FI2: five times what a replica can serve: it serves on, the rest is refused at once with 503 and Retry-After, health answers, and it is soon as before")
    void far_too_much() throws Exception {
        FaultBench.prove("FI2", proof -> {
            load.inTurn("warm", FEW, KNEE);
            Phase before = load.inTurn("calm", FEW, KNEE);
            AtomicInteger unhealthy = new AtomicInteger();
            AtomicInteger slow = new AtomicInteger();
            ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
            looks.scheduleWithFixedDelay(() -> look(unhealthy, slow), 0, 2, TimeUnit.SECONDS);
            Phase storm = load.atRate("storm", TIMES * before.perSecond(), STORM);
            looks.shutdownNow();
            Instant over = Instant.now();
            Tables.await(Duration.ofSeconds(30), this::servesAll, () -> "a tenth of a second's calls are not served");
            Duration again = Duration.between(over, Instant.now());
            Phase after = load.inTurn("calm", FEW, KNEE);

            List<Answered> answers = storm.calls().answers();
            List<Answered> served = storm.served();
            List<Answered> shed = answers.stream().filter(Answered::isShed).toList();
            double perSecond = (before.perSecond() + after.perSecond()) / 2;
            double perProcessorSecond = (before.perProcessorSecond() + after.perProcessorSecond()) / 2;
            proof.hit("%d calls in %.0f s, %d of them shed"
                    .formatted(answers.size(), storm.calls().seconds(), shed.size()));
            proof.figure(
                    "served with " + FEW + " clients, before and after",
                    "%.0f/s, %.0f/s".formatted(before.perSecond(), after.perSecond()));
            proof.figure("offered", "%.0f/s".formatted(storm.calls().perSecond()));
            proof.figure("calls open at once", storm.calls().most());
            proof.figure("served", "%.0f/s".formatted(storm.perSecond()));
            proof.figure(
                    "of what was served before and after",
                    "%.0f %% in a second, %.0f %% in a second of processor time"
                            .formatted(
                                    100 * storm.perSecond() / perSecond,
                                    100 * storm.perProcessorSecond() / perProcessorSecond));
            proof.figure(
                    "p50 and p99 of the served",
                    SupplierCalls.millis(served, 0.5) + ", " + SupplierCalls.millis(served, 0.99));
            proof.figure(
                    "p50 and p99 of the shed",
                    SupplierCalls.millis(shed, 0.5) + ", " + SupplierCalls.millis(shed, 0.99));
            proof.figure("health checks without an answer in 8 s", slow);
            proof.figure("all served again after", CrashTest.seconds(again));

            assertThat(unhealthy).as("health checks that were refused").hasValue(0);
            assertThat(answers).allMatch(each -> each.isServed() || each.isShed());
            assertThat(storm.calls().perSecond()).isGreaterThan(0.8 * TIMES * before.perSecond());
            assertThat(shed).hasSizeGreaterThan(answers.size() / 2).allMatch(Answered::saysWhen);
            assertThat(storm.perProcessorSecond()).isGreaterThan(0.8 * perProcessorSecond);
            assertThat(SupplierCalls.micros(served, 0.99)).isLessThan(1_000_000);
            assertThat(SupplierCalls.micros(shed, 0.5)).isLessThan(50_000);
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
        try {
            return load.inTurn("after", 1, Duration.ofMillis(100)).answers().stream()
                    .allMatch(Answered::isServed);
        } catch (IOException refused) {
            return false;
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
