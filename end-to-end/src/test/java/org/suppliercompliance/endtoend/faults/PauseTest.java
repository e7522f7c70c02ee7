package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;

/** Processes stand still in the middle of their work and go on as if nothing had been. */
@Order(2)
@Tag("faults")
class PauseTest {
    /** Longer than a lease of a delivery and a session of a consumer: somebody else has taken over when the process goes on. */
    private static final Duration PAUSE = Duration.ofSeconds(FaultBench.setting("pause", 20));

    private static final int WRITES = 12;

    private final FaultBench bench = FaultBench.get();
    private final Http patient = new Http(Duration.ofSeconds(60));
    private final String stood = "Sent while it stood " + UUID.randomUUID();
    private final List<String> keys =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(WRITES).toList();

    @Test
    @DisplayName(
            "FA6: a service, PostgreSQL and the broker stand still and go on: nothing doubled, no pool stuck, nobody waits for ever")
    void processes_stand_still() throws Exception {
        FaultBench.prove("FA6", proof -> {
            Run run = new Run("FA6", List.of(Load.Write.values()));
            Map<String, Long> pids = new LinkedHashMap<>();
            pids.put("audit", bench.replicas("audit").get(0).pid());
            pids.put("notification", bench.replicas("notification").get(0).pid());
            pids.put("broker", bench.suite().broker().pid());
            pids.put("PostgreSQL", bench.suite().postgres().pid());
            for (Map.Entry<String, Long> each : pids.entrySet()) {
                run.settle();
                List<ProcessHandle> standing = Kernel.stop(each.getValue());
                try {
                    assertThat(standing)
                            .anyMatch(process -> process.pid() == each.getValue() && Kernel.isStopped(process));
                    proof.hit("%s %d stopped for %d s, %d processes"
                            .formatted(each.getKey(), each.getValue(), PAUSE.toSeconds(), standing.size()));
                    if (each.getKey().equals("PostgreSQL")) {
                        proof.figure("slowest read or write while PostgreSQL stood", slowestAnswer() + " ms");
                    } else {
                        LockSupport.parkNanos(PAUSE.toNanos());
                    }
                } finally {
                    Kernel.signal(standing, "CONT");
                }
                Instant on = Instant.now();
                bench.everyReplica().forEach(service -> service.awaitReady());
                proof.figure("ready after " + each.getKey(), CrashTest.seconds(Duration.between(on, Instant.now())));
                if (each.getKey().equals("PostgreSQL")) {
                    sendAgain();
                }
            }
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof);
            assertThat(history.stream().filter(each -> each.status() == 500).toList())
                    .isEmpty();
        });
    }

    /** More calls than the pool has connections, until the pause is over; every one is answered, and none as a success. */
    private long slowestAnswer() {
        Instant start = Instant.now();
        List<CompletableFuture<Long>> calls = IntStream.range(0, 2 * WRITES)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            long before = System.nanoTime();
                            Http.Answer answer = i % 2 == 0 ? write(i / 2) : read();
                            assertThat(answer.status()).isEqualTo(503);
                            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
                        },
                        call -> new Thread(call).start()))
                .toList();
        List<Long> times = new ArrayList<>();
        calls.forEach(call -> times.add(call.join()));
        LockSupport.parkNanos(
                Math.max(0, PAUSE.minus(Duration.between(start, Instant.now())).toNanos()));
        long slowest = times.stream().mapToLong(Long::longValue).max().orElseThrow();
        // chassis.limits.answer-within, though the driver keeps a connection for 15 s
        assertThat(slowest).isLessThan(5_000);
        return slowest;
    }

    private Http.Answer read() {
        return patient.get(
                bench.replicas("supplier").get(0).baseUrl() + "/suppliers?limit=1",
                bench.authorities().get(0).token("buyer"));
    }

    private Http.Answer write(int number) {
        return patient.create(
                bench.replicas("supplier").get(0).baseUrl() + "/suppliers",
                bench.authorities().get(0).token("buyer"),
                Http.body(Map.of("legalName", stood + " " + number, "country", "NO", "roles", List.of("RESELLER"))),
                keys.get(number));
    }

    /** Under the same key each write is done once, whether or not its first try came through in the end. */
    private void sendAgain() {
        for (int number = 0; number < WRITES; number++) {
            int again = number;
            Tables.await(
                    Duration.ofSeconds(30),
                    () -> write(again).status() == 201,
                    () -> "the write is refused for longer than its first try can be at work");
        }
        assertThat(bench.tables()
                        .rows(
                                "supplier",
                                "select legal_name from supplier where legal_name like '" + stood + " %'",
                                row -> row.getString(1)))
                .hasSize(WRITES)
                .doesNotHaveDuplicates();
    }
}
