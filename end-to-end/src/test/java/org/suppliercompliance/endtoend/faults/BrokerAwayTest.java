package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.ServiceProcess;

/** The broker is away or silent, or a consumer was away: writes go on, and what waited is worked off. */
@Order(3)
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(FaultBench.setting("away", 40));
    private static final int BEHIND = FaultBench.setting("behind", 30_000);
    private static final Duration CALM = Duration.ofSeconds(15);
    /** The slowest hundredth of some hundred calls is a handful: a collection or a flush of the disk moves it so far. */
    private static final long NOISE_MILLIS = 100;

    private final FaultBench bench = FaultBench.get();

    @Test
    @Order(1)
    @DisplayName(
            "FB1: the broker is away while 50 writes a second go on: no call fails, and what waited is sent in order")
    void the_broker_is_away() throws Exception {
        FaultBench.prove("FB1", proof -> {
            Run run = new Run("FB1", List.of(Load.Write.values()), FaultBench.setting("writes", 50), 30);
            run.settle();
            LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
            Instant gone = Instant.now();
            bench.suite().broker().stop();
            assertThat(bench.suite().broker().isAlive()).isFalse();
            LockSupport.parkNanos(AWAY.toNanos());
            long waiting = bench.tables().unsent();
            assertThat(waiting).isPositive();
            assertThat(oldestUnsentAsTheMetricSays()).isPositive();
            proof.hit("broker gone for " + AWAY.toSeconds() + " s, " + waiting + " events waiting");
            bench.suite().broker().start();
            Instant back = Instant.now();
            Duration drained = bench.tables().awaitSentSoFar(FaultBench.LONG);
            proof.figure("waited", waiting + " events");
            proof.figure("sent after the broker was back, while writes went on", CrashTest.seconds(drained));
            List<Operation> history = run.stopAndCheck(proof);
            List<Operation> before = history.stream()
                    .filter(each -> each.invokedAt().isBefore(gone))
                    .toList();
            List<Operation> during = history.stream()
                    .filter(each ->
                            each.invokedAt().isAfter(gone) && each.invokedAt().isBefore(back))
                    .toList();
            proof.figure("p99 before", Load.percentile(before, 0.99) + " ms");
            proof.figure("p99 while away", Load.percentile(during, 0.99) + " ms");
            assertThat(history.stream()
                            .filter(each -> each.outcome() != Outcome.OK)
                            .toList())
                    .isEmpty();
            assertThat(drained).isLessThan(Tables.SENT_WITHIN);
            assertThat(Load.percentile(during, 0.99)).isLessThan(mostAgainst(before));
        });
    }

    @Test
    @Order(2)
    @DisplayName("FB2: the broker takes connections and says nothing: no call fails, and no threads pile up")
    void the_broker_is_silent() throws Exception {
        FaultBench.prove("FB2", proof -> {
            Run run = new Run("FB2", List.of(Load.Write.values()));
            run.settle();
            Map<String, Long> before = threads();
            Instant stopped = Instant.now();
            List<ProcessHandle> broker = Kernel.stop(bench.suite().broker().pid());
            try {
                assertThat(broker).allMatch(Kernel::isStopped);
                LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
                long waiting = bench.tables().unsent();
                assertThat(waiting).isPositive();
                proof.hit("broker stopped for 20 s with its port open, " + waiting + " events waiting");
                Map<String, Long> during = threads();
                long most = before.keySet().stream()
                        .mapToLong(name -> during.get(name) - before.get(name))
                        .max()
                        .orElseThrow();
                proof.figure("most threads more", most);
                assertThat(most).isLessThanOrEqualTo(10);
            } finally {
                Kernel.signal(broker, "CONT");
            }
            Instant on = Instant.now();
            List<Operation> history = run.stopAndCheck(proof);
            List<Operation> calm = between(history, Instant.EPOCH, stopped);
            List<Operation> silent = between(history, stopped, on);
            proof.figure("p99 before", Load.percentile(calm, 0.99) + " ms");
            proof.figure("p99 while silent", Load.percentile(silent, 0.99) + " ms");
            assertThat(Load.percentile(silent, 0.99)).isLessThan(mostAgainst(calm));
            assertThat(history.stream()
                            .filter(each -> each.outcome() != Outcome.OK)
                            .toList())
                    .isEmpty();
        });
    }

    @Test
    @Order(3)
    @DisplayName(
            "FI6: a consumer that was away finds 30,000 events, and all consumers fall as far behind at once: they catch up, 500 a second at the least, while calls are answered as before")
    void a_consumer_is_behind() throws Exception {
        FaultBench.prove("FI6", proof -> {
            FaultBench.together(bench.replicas("notification"), ServiceProcess::stop);
            assertThat(bench.replicas("notification")).noneMatch(ServiceProcess::isAlive);
            Instant written = Instant.now();
            writeEvents();
            bench.tables().awaitSent(FaultBench.LONG);
            proof.figure(
                    "relay",
                    BEHIND * 1000L / Duration.between(written, Instant.now()).toMillis() + " events/s");
            Tables.await(
                    FaultBench.LONG,
                    () -> bench.tables().lag() - bench.tables().lag("notification") < BEHIND / 100,
                    () -> "the neighbours are behind too");
            long behind = bench.tables().lag("notification");
            proof.hit("notification away, its consumers are " + behind + " events behind");
            assertThat(behind).isGreaterThanOrEqualTo(BEHIND);
            FaultBench.together(bench.replicas("notification"), ServiceProcess::start);
            Instant ready = Instant.now();
            Run run = new Run("FI6", List.of(Load.Write.values()), 20, 30);
            bench.tables().awaitRead(FaultBench.LONG);
            double away = seconds(ready);
            proof.figure("caught up after ready in", "%.1f s".formatted(away));
            proof.figure("p99 of calls meanwhile, a fresh process among them", p99(run.soFar()));

            Instant calm = Instant.now();
            LockSupport.parkNanos(CALM.toNanos());
            Instant all = Instant.now();
            writeEvents();
            bench.tables().awaitSent(FaultBench.LONG);
            // to write and send so many at once costs calls their time as well, and is not what is asked here
            Instant sent = Instant.now();
            proof.hit("all run, their consumers are " + bench.tables().lag() + " events behind");
            bench.tables().awaitRead(FaultBench.LONG);
            Instant read = Instant.now();
            run.settle();
            List<Operation> history = run.stopAndCheck(proof);
            List<Operation> before = between(history, calm, all);
            List<Operation> meanwhile = between(history, sent, read);
            proof.figure(
                    "all caught up in",
                    "%.1f s".formatted(Duration.between(all, read).toMillis() / 1000.0));
            proof.figure("p99 of calls before", p99(before));
            proof.figure("p99 of calls from the last event sent to the last event read", p99(meanwhile));
            assertThat(away).isLessThan(BEHIND / 500.0);
            assertThat(Duration.between(all, read)).isLessThan(Duration.ofSeconds(BEHIND / 500));
            assertThat(Load.percentile(meanwhile, 0.99)).isLessThan(mostAgainst(before));
        });
    }

    /** So many events of one supplier, which mean work to some consumers of each service. */
    private void writeEvents() {
        bench.tables().execute("supplier", """
                insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, audience, occurred_at, data)
                select uuidv7(), o.event_type, o.subject, o.aggregate_version + n, o.epoch, o.event_key, o.audience, o.occurred_at, o.data
                from (select * from outbox where subject = '%s' order by aggregate_version desc limit 1) o, generate_series(1, %d) n""".formatted(bench.authorities().get(0).supplier, BEHIND));
    }

    private static double seconds(Instant since) {
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static List<Operation> between(List<Operation> calls, Instant from, Instant to) {
        return calls.stream()
                .filter(each ->
                        each.invokedAt().isAfter(from) && each.invokedAt().isBefore(to))
                .toList();
    }

    /** Of all calls, then by service. */
    private static String p99(List<Operation> calls) {
        return Load.percentile(calls, 0.99) + " ms ("
                + FaultBench.SERVICES.stream()
                        .map(service -> service + " "
                                + Load.percentile(
                                        calls.stream()
                                                .filter(each -> each.service().equals(service))
                                                .toList(),
                                        0.99))
                        .collect(Collectors.joining(", "))
                + "; " + calls.size() + " calls)";
    }

    /** What the slowest hundredth of the calls may take, by what it took before: a fifth more, and the noise. */
    private static long mostAgainst(List<Operation> before) {
        return NOISE_MILLIS + Load.percentile(before, 0.99) * 6 / 5;
    }

    private Map<String, Long> threads() {
        Map<String, Long> threads = new LinkedHashMap<>();
        bench.everyReplica().forEach(service -> threads.put(service.name(), Kernel.threads(service.pid())));
        return threads;
    }

    /** The number an operator's alarm looks at: the age of the oldest event that is not sent. */
    private double oldestUnsentAsTheMetricSays() {
        return bench.everyReplica().stream()
                .map(service -> Prometheus.numbers(service))
                .mapToDouble(numbers -> numbers.getOrDefault("chassis_outbox_unpublished_age", 0.0))
                .max()
                .orElseThrow();
    }
}
