package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.embedded.Ports;
import org.suppliercompliance.local.ServiceProcess;

/** PostgreSQL and its disk are lost, and a copy that followed it takes its place. */
@Order(5)
@Tag("faults")
class FailoverTest {
    private static final String TIMELINE = "select timeline_id from pg_control_checkpoint()";

    private final FaultBench bench = FaultBench.get();

    @Test
    @DisplayName(
            "FH4: PostgreSQL is killed with -9 under load, its disk is lost, and a copy that followed it takes its place: nothing lost, nobody told twice, no service needs a restart or a new epoch")
    void a_copy_takes_the_place_of_the_primary() throws Exception {
        FaultBench.prove("FH4", "failover", proof -> {
            List<Long> pids = pids();
            List<Long> epochs = epochs();
            Run run = new Run("FH4F", List.of(Load.Write.values()));
            run.settle();
            Instant killed = failOver(run, proof);
            Instant up = Instant.now();
            bench.everyReplica().forEach(ServiceProcess::awaitReady);
            Duration ready = Duration.between(up, Instant.now());
            proof.figure(
                    "from the kill to all services ready", CrashTest.seconds(Duration.between(killed, Instant.now())));
            proof.figure("all services ready after the copy took the place", CrashTest.seconds(ready));
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> errors = run.stopAndCheck(proof).stream()
                    .filter(each -> each.status() == 500)
                    .toList();
            proof.figure("answers 500", errors.size());
            assertThat(errors).isEmpty();
            assertThat(pids()).as("no service was started anew").isEqualTo(pids);
            assertThat(epochs())
                    .as("nothing was lost, so that no producer needs a new epoch")
                    .isEqualTo(epochs);
            assertThat(ready).isLessThanOrEqualTo(Duration.ofSeconds(10));
        });
    }

    /** Answers when the primary was killed. */
    private Instant failOver(Run run, Proof proof) throws Exception {
        long before = bench.tables().number("audit", TIMELINE);
        try (Standby standby = new Standby(bench, FaultBench.TARGET.resolve("standby"))) {
            standby.follow();
            run.settle();
            Object lost = standby.folder();
            int port = bench.suite().postgres().port();
            List<ProcessHandle> processes =
                    Kernel.family(bench.suite().postgres().pid());
            processes.forEach(ProcessHandle::destroyForcibly);
            Instant killed = Instant.now();
            Tables.await(
                    Duration.ofSeconds(20),
                    () -> processes.stream().noneMatch(ProcessHandle::isAlive),
                    () -> "PostgreSQL lives");
            assertThat(Ports.isFree(port)).isTrue();
            proof.hit(processes.size() + " processes of PostgreSQL gone, port refused");
            assertThat(standby.isInRecovery()).isTrue();
            standby.promote();
            assertThat(standby.isInRecovery()).isFalse();
            standby.takePlace();
            assertThat(standby.folder()).isNotEqualTo(lost);
            long after = bench.tables().number("audit", TIMELINE);
            assertThat(after).isEqualTo(before + 1);
            proof.hit("its folder deleted; a copy in sync with it was in recovery and is no more, timeline " + before
                    + " before and " + after + " after");
            return killed;
        }
    }

    private List<Long> pids() {
        return bench.everyReplica().stream().map(ServiceProcess::pid).toList();
    }

    private List<Long> epochs() {
        return FaultBench.SERVICES.stream()
                .map(service -> bench.tables().number(service, "select epoch from producer_epoch"))
                .toList();
    }
}
