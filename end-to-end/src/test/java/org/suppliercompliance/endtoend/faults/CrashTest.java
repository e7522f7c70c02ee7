package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.suppliercompliance.embedded.Ports;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.ServiceProcess;

/** Processes are killed and stopped in turn while clients write and read. */
@Order(1)
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {
    private static final int ROUNDS = FaultBench.setting("rounds", 2);
    private static final int WARMED_UP = 500;
    private static final Duration READY_WITHIN = Duration.ofSeconds(30);

    private final FaultBench bench = FaultBench.get();

    @Test
    @Order(1)
    @DisplayName(
            "FA1: each service is killed with -9 in turn, under load: nothing lost, nothing doubled, its twin serves, and it is ready again within 30 s")
    void each_service_is_killed() throws Exception {
        FaultBench.prove("FA1", proof -> {
            Run run = new Run("FA1", List.of(Load.Write.values()));
            // Eight processes that have just started compile what they run, all at once: a crash meets them later.
            run.untilAcknowledged(WARMED_UP);
            List<Duration> ready = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (String service : FaultBench.SERVICES) {
                    ready.add(kill(bench.replicas(service).get(round % 2), proof));
                }
            }
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof);
            proof.figure("kills", ready.size());
            proof.figure(
                    "slowest start to ready",
                    seconds(ready.stream().max(Duration::compareTo).orElseThrow()));
            double served = 100.0
                    * history.stream()
                            .filter(each -> each.outcome() == Outcome.OK)
                            .count()
                    / history.size();
            proof.figure("calls served", "%.2f %%".formatted(served));
            assertThat(served).isGreaterThanOrEqualTo(99.0);
            assertThat(ready).allMatch(each -> each.compareTo(READY_WITHIN) < 0);
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "FA2: PostgreSQL is killed with -9, all its processes, under load: nothing lost, no service needs a restart")
    void postgresql_is_killed() throws Exception {
        FaultBench.prove("FA2", proof -> {
            List<Long> pids =
                    bench.everyReplica().stream().map(ServiceProcess::pid).toList();
            Run run = new Run("FA2", List.of(Load.Write.values()));
            List<Duration> back = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                run.settle();
                List<ProcessHandle> processes =
                        Kernel.family(bench.suite().postgres().pid());
                processes.forEach(ProcessHandle::destroyForcibly);
                Tables.await(
                        Duration.ofSeconds(20),
                        () -> processes.stream().noneMatch(ProcessHandle::isAlive),
                        () -> "PostgreSQL lives");
                assertThat(Ports.isFree(bench.suite().postgres().port())).isTrue();
                for (ServiceProcess service : bench.everyReplica()) {
                    assertThat(health(service, "live")).as(service.name()).isEqualTo(200);
                }
                Http.Answer refused = bench.http()
                        .get(
                                bench.suite().url("supplier") + "/suppliers?limit=1",
                                bench.authorities().get(0).token("buyer"));
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                proof.hit(processes.size() + " processes of PostgreSQL gone, port refused, reads 503");
                bench.suite().restartPostgres();
                Instant up = Instant.now();
                for (ServiceProcess service : bench.everyReplica()) {
                    Tables.await(
                            FaultBench.LONG,
                            () -> health(service, "ready") == 200,
                            () -> service.name() + " is not ready");
                }
                back.add(Duration.between(up, Instant.now()));
            }
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof);
            proof.figure("kills", ROUNDS);
            proof.figure(
                    "all services ready after PostgreSQL",
                    seconds(back.stream().max(Duration::compareTo).orElseThrow()));
            proof.figure(
                    "answers 500",
                    history.stream().filter(each -> each.status() == 500).count());
            assertThat(history.stream().filter(each -> each.status() == 500).toList())
                    .isEmpty();
            assertThat(bench.everyReplica().stream().map(ServiceProcess::pid)).isEqualTo(pids);
            assertThat(back).allMatch(each -> each.compareTo(Duration.ofSeconds(10)) <= 0);
        });
    }

    @Test
    @Order(3)
    @DisplayName(
            "FA3: the broker is killed with -9 under load: no call notices, no event is lost, and what waited is sent within a minute")
    void the_broker_is_killed() throws Exception {
        FaultBench.prove("FA3", proof -> {
            Run run = new Run("FA3", List.of(Load.Write.values()));
            List<Duration> sent = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                run.settle();
                long pid = bench.suite().broker().pid();
                bench.suite().broker().kill();
                assertThat(bench.suite().broker().isAlive()).isFalse();
                run.settle();
                long waiting = bench.tables().unsent();
                assertThat(waiting).as("events that wait for the broker").isPositive();
                proof.hit("broker " + pid + " gone, " + waiting + " events waiting");
                bench.suite().broker().start();
                sent.add(bench.tables().awaitSentSoFar(FaultBench.LONG));
            }
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof);
            proof.figure("kills", ROUNDS);
            long failed = history.stream()
                    .filter(each -> each.outcome() != Outcome.OK)
                    .count();
            proof.figure("calls that failed", failed);
            proof.figure(
                    "sent after the broker was back",
                    seconds(sent.stream().max(Duration::compareTo).orElseThrow()));
            assertThat(failed).isZero();
            assertThat(sent).allMatch(each -> each.compareTo(Tables.SENT_WITHIN) < 0);
        });
    }

    private Duration kill(ServiceProcess replica, Proof proof) {
        long pid = replica.pid();
        replica.kill();
        assertThat(replica.isAlive()).isFalse();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        proof.hit(replica.name() + " " + pid + " gone");
        Instant start = Instant.now();
        replica.start();
        assertThat(replica.pid()).isNotEqualTo(pid);
        return Duration.between(start, Instant.now());
    }

    private int health(ServiceProcess service, String kind) {
        return bench.http().get(service.managementUrl() + "/health/" + kind, "").status();
    }

    static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
