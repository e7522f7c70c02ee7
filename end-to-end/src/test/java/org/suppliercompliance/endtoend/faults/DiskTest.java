package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.local.ServiceProcess;

/** The disk below PostgreSQL fails: its system calls are made to answer so. */
@Order(6)
@Tag("faults")
class DiskTest {
    private static final Path STRACE = Path.of("/usr/bin/strace");

    private final FaultBench bench = FaultBench.get();

    @Test
    @DisplayName(
            "FA5: the disk answers EIO when PostgreSQL flushes its log: it recovers by itself, nothing acknowledged is lost, no answer is 500")
    void the_disk_fails_to_flush() throws Exception {
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
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof);
            assertThat(history.stream().filter(each -> each.status() == 500).toList())
                    .isEmpty();
        });
    }
}
