package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.local.ServiceProcess;

/** The disk below PostgreSQL fails: its system calls are made to answer so, and a table lies on one that is full. */
@Order(6)
@Tag("faults")
class DiskTest {
    private static final Path STRACE = Path.of("/usr/bin/strace");

    private final FaultBench bench = FaultBench.get();

    @Test
    @DisplayName(
            "FA5: the disk answers EIO when PostgreSQL flushes its log, and is full: it recovers by itself, nothing acknowledged is lost, no answer is 500")
    void the_disk_fails_to_flush_and_is_full() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(STRACE), "strace is not here");
        FaultBench.prove("FA5", proof -> {
            Run run = new Run("FA5", List.of(Load.Write.values()));
            run.settle();
            long pid = bench.suite().postgres().pid();
            Path trace = FaultBench.TARGET.resolve("strace.txt");
            // the server's children only: the postmaster starts new ones, whose calls are left alone
            List<String> command = new ArrayList<>(List.of(
                    STRACE.toString(),
                    "-qq",
                    "-o",
                    trace.toString(),
                    "-e",
                    "trace=fdatasync",
                    "-e",
                    "inject=fdatasync:error=EIO"));
            List<ProcessHandle> children =
                    ProcessHandle.of(pid).orElseThrow().children().toList();
            children.forEach(child -> command.addAll(List.of("-p", Long.toString(child.pid()))));
            Process strace = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(FaultBench.TARGET.resolve("strace.log").toFile())
                    .start();
            try {
                Tables.await(
                        Duration.ofSeconds(60),
                        () -> children.stream().noneMatch(ProcessHandle::isAlive),
                        () -> "no flush has failed");
            } finally {
                strace.destroy();
                strace.waitFor(20, TimeUnit.SECONDS);
            }
            long injected = Files.readAllLines(trace).stream()
                    .filter(line -> line.contains("INJECTED"))
                    .count();
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
