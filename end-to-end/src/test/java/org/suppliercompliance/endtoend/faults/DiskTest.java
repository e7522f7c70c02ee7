package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.ServiceProcess;

/** The disk below PostgreSQL fails or is slow: its system calls are made so; and a table lies on one that is full. */
@Order(6)
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiskTest {
    /** What a disk that others wear out may take for each flush, in microseconds as strace counts. */
    private static final int SLOW_FLUSH = 100_000;
    /** Writes that are acknowledged before the disk is slow, and again when it is no more. */
    private static final int BEFORE = 100;

    private static final int MEANWHILE = 150;
    /** Within it the calls that the slow disk held up have ended. */
    private static final Duration OVER = Duration.ofSeconds(10);

    private final FaultBench bench = FaultBench.get();

    @Test
    @Order(1)
    @DisplayName(
            "FA5: the disk answers EIO when PostgreSQL flushes its log, and is full: it recovers by itself, nothing acknowledged is lost, no answer is 500")
    void the_disk_fails_to_flush_and_is_full() throws Exception {
        Assumptions.assumeTrue(Strace.isHere(), "strace is not here");
        FaultBench.prove("FA5", proof -> {
            Run run = new Run("FA5", List.of(Load.Write.values()));
            run.settle();
            long pid = bench.suite().postgres().pid();
            // the server's children only: the postmaster starts new ones, whose calls are left alone
            List<ProcessHandle> children = children(pid);
            Strace failing = new Strace("fdatasync", "error=EIO", children);
            try (failing) {
                Tables.await(
                        Duration.ofSeconds(60),
                        () -> children.stream().noneMatch(ProcessHandle::isAlive),
                        () -> "no flush has failed");
            }
            long injected = failing.count("INJECTED");
            assertThat(injected).isPositive();
            proof.hit(injected + " flushes answered EIO, " + children.size()
                    + " processes of PostgreSQL ended with them");
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isPresent();
            bench.everyReplica().forEach(ServiceProcess::awaitReady);
            fillTheDisk(run, proof);
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof);
            assertThat(history.stream().filter(each -> each.status() == 500).toList())
                    .isEmpty();
        });
    }

    @Test
    @Order(2)
    @DisplayName(
            "FA5: each flush of PostgreSQL takes a tenth of a second longer: calls are slower, nothing acknowledged is lost, no answer is 500, and afterwards all is as before")
    void the_disk_is_slow() throws Exception {
        Assumptions.assumeTrue(Strace.isHere(), "strace is not here");
        FaultBench.prove("FA5", "slow disk", proof -> {
            Run run = new Run("FA5S", List.of(Load.Write.values()));
            run.settle();
            Instant start = Instant.now();
            run.untilAcknowledged(acknowledged(run) + BEFORE);
            Instant slow = Instant.now();
            // with the postmaster left alone, what it starts anew meanwhile is not slow
            List<ProcessHandle> children = children(bench.suite().postgres().pid());
            Strace slowing = new Strace("fsync,fdatasync", "delay_enter=" + SLOW_FLUSH, children);
            try (slowing) {
                run.untilAcknowledged(acknowledged(run) + MEANWHILE);
            }
            Instant fast = Instant.now();
            long delayed = slowing.count("DELAYED");
            assertThat(delayed).isPositive();
            proof.hit(delayed + " flushes of " + children.size() + " processes of PostgreSQL held up for "
                    + SLOW_FLUSH / 1_000 + " ms each, in " + CrashTest.seconds(Duration.between(slow, fast)));
            Tables.await(
                    FaultBench.LONG,
                    () -> Instant.now().isAfter(fast.plus(OVER)),
                    () -> OVER.toSeconds() + " s do not pass");
            run.untilAcknowledged(Math.max(acknowledged(run) + BEFORE, FaultBench.setting("acknowledged", 1_000)));
            List<Operation> history = run.stopAndCheck(proof);
            List<Operation> afterwards = between(history, fast.plus(OVER), Instant.MAX);
            proof.figure("p99 before", p99(between(history, start, slow)));
            proof.figure("p99 while the disk is slow", p99(between(history, slow, fast)));
            proof.figure("p99 afterwards", p99(afterwards));
            assertThat(history.stream().filter(each -> each.status() == 500).toList())
                    .isEmpty();
            assertThat(afterwards).as("calls afterwards").isNotEmpty();
            assertThat(afterwards.stream()
                            .filter(each -> each.outcome() != Outcome.OK)
                            .toList())
                    .as("calls afterwards that failed")
                    .isEmpty();
        });
    }

    private static List<ProcessHandle> children(long pid) {
        return ProcessHandle.of(pid).orElseThrow().children().toList();
    }

    private static long acknowledged(Run run) {
        return run.soFar().stream()
                .filter(each -> each.isWrite() && each.outcome() == Outcome.OK)
                .count();
    }

    private static List<Operation> between(List<Operation> history, Instant from, Instant to) {
        return history.stream()
                .filter(each ->
                        !each.invokedAt().isBefore(from) && each.invokedAt().isBefore(to))
                .toList();
    }

    private static String p99(List<Operation> calls) {
        return Load.percentile(calls, 0.99) + " ms";
    }

    /** The table of cases is moved to a small file system, which is filled, and emptied once writes were refused. */
    private void fillTheDisk(Run run, Proof proof) throws Exception {
        Optional<FullDisk> mounted = FullDisk.mount(FaultBench.TARGET.resolve("full-disk"), "128m");
        if (mounted.isEmpty()) {
            proof.figure("full disk", "NOT TRIED, no right to mount a file system");
            return;
        }
        try (FullDisk disk = mounted.get()) {
            run.settle();
            bench.tables().execute("audit", "create tablespace full_disk location '" + disk.folder() + "'");
            bench.tables().execute("audit", "alter table non_compliance set tablespace full_disk");
            long before = answered503(run);
            long filled = disk.fill();
            Tables.await(
                    FaultBench.LONG,
                    () -> answered503(run) >= before + 20,
                    () -> answered503(run) - before + " writes were refused");
            long refused = answered503(run) - before;
            proof.hit(
                    "full after " + filled / 1_000_000 + " MB, " + refused + " writes answered 503 for want of space");
            disk.free();
            Instant freed = Instant.now();
            run.settle();
            proof.figure(
                    "60 writes acknowledged after there was space again",
                    CrashTest.seconds(Duration.between(freed, Instant.now())));
            bench.tables().execute("audit", "alter table non_compliance set tablespace pg_default");
            bench.tables().execute("audit", "drop tablespace full_disk");
        }
    }

    private static long answered503(Run run) {
        return run.soFar().stream()
                .filter(each -> each.isWrite() && each.status() == 503)
                .count();
    }
}
