package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.Http;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.Repository;
import org.suppliercompliance.local.ServiceProcess;

/** A service has no heap left, while clients write and read. */
@Order(4)
@Tag("faults")
class OutOfMemoryTest {
    private static final int ROUNDS = FaultBench.setting("rounds", 2);
    private static final List<String> SERVICES = List.of("audit", "notification");
    private static final String EXIT = "-XX:+ExitOnOutOfMemoryError";
    /** What Java says, and the code it ends with, when it has this option. */
    private static final String LAST_WORDS = "Terminating due to java.lang.OutOfMemoryError";

    private static final int CODE = 3;

    private final FaultBench bench = FaultBench.get();

    @Test
    @DisplayName(
            "FI7: a service that has no heap left ends by itself, under load: nothing lost, nothing doubled, its twin serves")
    void a_service_has_no_heap_left() throws Exception {
        FaultBench.prove("FI7", "out of memory", proof -> {
            JavaAgent eater = JavaAgent.of(MemoryEater.class, FaultBench.TARGET.resolve("memory-eater.jar"));
            Run run = new Run("FI7", List.of(Load.Write.values()));
            List<Duration> ends = new ArrayList<>();
            List<Duration> ready = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (String service : SERVICES) {
                    ServiceProcess replica = bench.replicas(service).get(round % 2);
                    ends.add(end(replica, eater, run, proof));
                    ServiceProcess twin = bench.replicas(service).get((round + 1) % 2);
                    assertThat(twin.isReady()).as(twin.name() + " is ready").isTrue();
                    Instant start = Instant.now();
                    replica.start();
                    ready.add(Duration.between(start, Instant.now()));
                }
            }
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof);
            proof.figure("ends", ends.size());
            proof.figure("longest from the agent to the end", longest(ends));
            proof.figure("slowest start to ready", longest(ready));
            double served = 100.0
                    * history.stream()
                            .filter(each -> each.outcome() == Outcome.OK)
                            .count()
                    / history.size();
            proof.figure("calls served", "%.2f %%".formatted(served));
            assertThat(served).isGreaterThanOrEqualTo(99.0);
        });
    }

    /**
     * How long it lives without heap. The suite keeps no more of a process than its id, and the code it ends with is known only to who
     * started it: so it is started once more, with the very command it had.
     */
    private Duration end(ServiceProcess replica, JavaAgent eater, Run run, Proof proof) throws Exception {
        List<String> command = Kernel.command(replica.pid());
        assertThat(command).as(replica.name()).contains(EXIT);
        replica.stop();
        Process process = start(command, replica);
        try {
            Tables.await(
                    FaultBench.LONG,
                    () -> !process.isAlive() || isReady(replica),
                    () -> replica.name() + " is not ready");
            run.settle();
            long before = lastWords(replica);
            assertThat(process.isAlive()).as(replica.name() + " runs").isTrue();
            Instant loaded = Instant.now();
            load(eater, process);
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as(replica.name() + " ends by itself")
                    .isTrue();
            Duration end = Duration.between(loaded, Instant.now());
            assertThat(process.exitValue()).as("the code it ends with").isEqualTo(CODE);
            assertThat(lastWords(replica)).as("ends for want of heap").isEqualTo(before + 1);
            proof.hit("%s %d with %s ended by itself with code %d, %s after the agent was loaded"
                    .formatted(replica.name(), process.pid(), heap(command), process.exitValue(), seconds(end)));
            return end;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** What keeps an agent from being loaded is why the case fails. */
    private static void load(JavaAgent agent, Process process) throws Exception {
        try {
            agent.loadInto(process.pid());
        } catch (LinkageError missing) {
            throw new IllegalStateException("this Java cannot load an agent: " + missing, missing);
        }
    }

    private static Process start(List<String> command, ServiceProcess replica) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "1");
        return builder.directory(Repository.find().root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(replica.log().toFile()))
                .start();
    }

    /** {@link ServiceProcess#isReady} asks only for what the suite has started. */
    private boolean isReady(ServiceProcess replica) {
        try {
            return bench.http()
                            .get(replica.managementUrl() + "/health/ready", "")
                            .status()
                    == 200;
        } catch (Http.Unknown notThere) {
            return false;
        }
    }

    private static long lastWords(ServiceProcess replica) throws IOException {
        return Files.readAllLines(replica.log()).stream()
                .filter(line -> line.contains(LAST_WORDS))
                .count();
    }

    private static String heap(List<String> command) {
        return command.stream()
                .filter(option -> option.startsWith("-Xmx"))
                .findFirst()
                .orElse("the usual heap");
    }

    private static String longest(List<Duration> durations) {
        return seconds(durations.stream().max(Duration::compareTo).orElseThrow());
    }

    private static String seconds(Duration duration) {
        return CrashTest.seconds(duration);
    }
}
