package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Callers.Answered;
import org.suppliercompliance.endtoend.faults.Callers.Calls;
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
    private final AtomicLong turn = new AtomicLong();
    /** Signed once: a signature costs more than a call. */
    private final List<String> tokens =
            bench.authorities().stream().map(each -> each.token("buyer")).toList();

    /** What was answered in a time, and the processor time it took. */
    private record Phase(Calls calls, double processorSeconds) {
        List<Answered> served() {
            return calls.answers().stream().filter(Answered::isServed).toList();
        }

        double perSecond() {
            return served().size() / calls.seconds();
        }

        double perProcessorSecond() {
            return served().size() / processorSeconds;
        }
    }

    /** Calls for a while. */
    private interface Caller {
        Calls call(Callers callers) throws IOException;
    }

    @Test
    @DisplayName(
            "FI2: five times what a replica can serve: it serves on, the rest is refused at once with 503 and Retry-After, health answers, and it is soon as before")
    void far_too_much() throws Exception {
        FaultBench.prove("FI2", proof -> {
            phase("warm", callers -> callers.inTurn(FEW, KNEE));
            Phase before = phase("calm", callers -> callers.inTurn(FEW, KNEE));
            AtomicInteger unhealthy = new AtomicInteger();
            AtomicInteger slow = new AtomicInteger();
            ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
            looks.scheduleWithFixedDelay(() -> look(unhealthy, slow), 0, 2, TimeUnit.SECONDS);
            Phase storm = phase("storm", callers -> callers.atRate(TIMES * before.perSecond(), STORM));
            looks.shutdownNow();
            Instant over = Instant.now();
            Tables.await(Duration.ofSeconds(30), this::servesAll, () -> "a tenth of a second's calls are not served");
            Duration again = Duration.between(over, Instant.now());
            Phase after = phase("calm", callers -> callers.inTurn(FEW, KNEE));

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
            proof.figure("p50 and p99 of the served", millis(served, 0.5) + ", " + millis(served, 0.99));
            proof.figure("p50 and p99 of the shed", millis(shed, 0.5) + ", " + millis(shed, 0.99));
            proof.figure("health checks without an answer in 8 s", slow);
            proof.figure("all served again after", CrashTest.seconds(again));

            assertThat(unhealthy).as("health checks that were refused").hasValue(0);
            assertThat(answers).allMatch(each -> each.isServed() || each.isShed());
            assertThat(storm.calls().perSecond()).isGreaterThan(0.8 * TIMES * before.perSecond());
            assertThat(shed).hasSizeGreaterThan(answers.size() / 2).allMatch(Answered::saysWhen);
            assertThat(storm.perProcessorSecond()).isGreaterThan(0.8 * perProcessorSecond);
            assertThat(micros(served, 0.99)).isLessThan(1_000_000);
            assertThat(micros(shed, 0.5)).isLessThan(50_000);
            assertThat(bench.tables()
                            .number(
                                    "supplier",
                                    "select count(*) from supplier where legal_name like '" + run + " storm%'"))
                    .as("what was refused left nothing")
                    .isEqualTo(
                            served.stream().filter(each -> each.status() == 201).count());
        });
    }

    private Phase phase(String name, Caller caller) throws IOException {
        double used = processorSeconds();
        try (Callers callers = new Callers(URI.create(replica.origin()), () -> request(name))) {
            Calls calls = caller.call(callers);
            return new Phase(calls, processorSeconds() - used);
        }
    }

    private boolean servesAll() {
        try {
            return phase("after", callers -> callers.inTurn(1, Duration.ofMillis(100))).calls().answers().stream()
                    .allMatch(Answered::isServed);
        } catch (IOException refused) {
            return false;
        }
    }

    /** Three lists, then a write, of each authority in turn. */
    private byte[] request(String phase) {
        long number = turn.getAndIncrement();
        String head =
                " /supplier/v1/suppliers%s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: Bearer "
                        + tokens.get((int) (number / 4 % tokens.size())) + "\r\n";
        if (number % 4 != 0) {
            return ("GET" + head.replace("%s", "?limit=50") + "\r\n").getBytes(StandardCharsets.US_ASCII);
        }
        String body = Http.body(
                Map.of("legalName", run + " " + phase + " " + number, "country", "NO", "roles", List.of("RESELLER")));
        return ("POST" + head.replace("%s", "") + "Content-Type: application/json\r\nIdempotency-Key: \""
                        + UUID.randomUUID() + "\"\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
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

    /** Of the replica and of all processes of PostgreSQL, since they began. */
    private double processorSeconds() {
        Stream<ProcessHandle> database = ProcessHandle.of(
                        bench.suite().postgres().pid())
                .stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        return Stream.concat(ProcessHandle.of(replica.pid()).stream(), database)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToDouble(time -> time.toMillis() / 1000.0)
                .sum();
    }

    private static String millis(List<Answered> answers, double share) {
        return "%.1f ms".formatted(micros(answers, share) / 1e3);
    }

    private static long micros(List<Answered> answers, double share) {
        long[] times = answers.stream().mapToLong(Answered::micros).sorted().toArray();
        return times.length == 0 ? 0 : times[(int) Math.min(times.length - 1, times.length * share)];
    }
}
