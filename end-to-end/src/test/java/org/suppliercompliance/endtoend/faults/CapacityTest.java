package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.faults.Callers.Answered;
import org.suppliercompliance.endtoend.faults.SupplierCalls.Phase;
import org.suppliercompliance.local.ServiceProcess;

/** How much one replica serves on this machine, with the clients, the database, the broker and everybody else on it, and whether it goes on so. */
@Order(9)
@Tag("faults")
class CapacityTest {
    private static final Duration SOAK = Duration.ofSeconds(FaultBench.setting("soak", 60));
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int PARTS = 4;
    private static final int CLIENTS = 16;
    private static final double HIGHER = 1.2;
    private static final double SHARE = 0.6;
    private static final long KNEE_MICROS = 1_000_000;
    private static final long PROMISED_MICROS = 250_000;

    /** What fills by itself, as statements and tokens that are remembered. A minute has so many calls that a leak of a kilobyte each is more. */
    private static final long HEAP_SLACK = 8 << 20;
    /** As many as may be busy at once in one part and not in another; the service has at most 48 for requests. */
    private static final int THREAD_SLACK = 10;
    /** The pool of requests has ten at most and keeps those it once needed; a part may need more at once than the first did. */
    private static final int CONNECTION_SLACK = 5;
    /** The connections above, and classes and logs that are opened for a moment. */
    private static final int FILE_SLACK = CONNECTION_SLACK + 5;

    private final FaultBench bench = FaultBench.get();
    private final ServiceProcess replica = bench.replicas("supplier").get(0);
    private final SupplierCalls load = new SupplierCalls(bench, replica, "Capacity " + UUID.randomUUID());

    /** What the replica holds while nobody asks: heap after a collection, threads, connections to its database, open files. */
    private record Held(long heap, long threads, long connections, long files) {
        @Override
        public String toString() {
            return "%.1f MB %d %d %d".formatted(heap / 1024.0 / 1024, threads, connections, files);
        }
    }

    @Test
    @DisplayName(
            "FI1: calls fall due faster step by step until a replica serves no more; at 60 % of that it answers in 250 ms, and after as long as you like its heap, threads, connections and files are as before")
    void how_much_and_for_how_long() throws Exception {
        FaultBench.prove("FI1", proof -> {
            load.inTurn("warm", CLIENTS, STEP.multipliedBy(2));
            double most = load.inTurn("warm", CLIENTS, STEP).perSecond();
            double knee = 0;
            double offered = most / 4;
            Phase step = load.atRate("step", offered, STEP);
            while (isServed(step, offered)) {
                knee = step.perSecond();
                offered *= HIGHER;
                step = load.atRate("step", offered, STEP);
            }
            proof.hit("at %.0f calls a second %.0f are served, p99 %s"
                    .formatted(offered, step.perSecond(), SupplierCalls.millis(step.answers(), 0.99)));
            proof.figure("knee", "%.0f/s".formatted(knee));
            assertThat(knee).isPositive();

            List<Answered> answers = new ArrayList<>();
            List<Held> held = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                answers.addAll(
                        load.atRate("soak", SHARE * knee, SOAK.dividedBy(PARTS)).answers());
                held.add(held());
            }
            long p99 = SupplierCalls.micros(answers, 0.99);
            Held first = held.get(0);
            Held last = held.get(PARTS - 1);
            proof.figure(
                    "calls in a soak of " + SOAK.toSeconds() + " s",
                    answers.size() + " at %.0f/s".formatted(SHARE * knee));
            proof.figure(
                    "p50 and p99", SupplierCalls.millis(answers, 0.5) + ", " + SupplierCalls.millis(answers, 0.99));
            proof.figure("heap after a collection, threads, connections, open files after each quarter", held);
            Map<Integer, Long> notServed = answers.stream()
                    .filter(answer -> !answer.isServed())
                    .collect(Collectors.groupingBy(Answered::status, Collectors.counting()));
            proof.figure("not served, by status", notServed);
            if (!notServed.isEmpty()) {
                proof.figure("the first of them, in the order of the answers", firstNotServed(answers));
            }
            assertThat(notServed).isEmpty();
            assertThat(p99).isLessThanOrEqualTo(PROMISED_MICROS);
            assertThat(last.heap()).isLessThan(first.heap() + HEAP_SLACK);
            assertThat(last.threads()).isLessThanOrEqualTo(first.threads() + THREAD_SLACK);
            assertThat(last.connections()).isLessThanOrEqualTo(first.connections() + CONNECTION_SLACK);
            assertThat(last.files()).isLessThanOrEqualTo(first.files() + FILE_SLACK);
        });
    }

    /** How long each took tells what refused it: a full queue at once, a wait in it, or the time by which everybody is answered. */
    private static List<String> firstNotServed(List<Answered> answers) {
        return IntStream.range(0, answers.size())
                .filter(place -> !answers.get(place).isServed())
                .limit(10)
                .mapToObj(place -> "no. %d: %d after %d ms"
                        .formatted(
                                place + 1,
                                answers.get(place).status(),
                                answers.get(place).micros() / 1000))
                .toList();
    }

    private static boolean isServed(Phase step, double offered) {
        return step.answers().stream().allMatch(Answered::isServed)
                && step.perSecond() > 0.95 * offered
                && SupplierCalls.micros(step.answers(), 0.99) < KNEE_MICROS;
    }

    private Held held() throws IOException, InterruptedException {
        return new Held(
                heapAfterCollection(),
                Kernel.threads(replica.pid()),
                bench.tables().number("supplier", "select count(*) from pg_stat_activity where datname = 'supplier'"),
                Kernel.openFiles(replica.pid()));
    }

    /** A histogram of the heap counts what is left by a full collection: its last line is "Total", objects, bytes. */
    private long heapAfterCollection() throws IOException, InterruptedException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(replica.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(histogram.waitFor()).as(text).isZero();
        return text.lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .findFirst()
                .orElseThrow();
    }
}
