package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.faults.Observed.Told;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;
import org.suppliercompliance.local.ServiceProcess;

/** Thousands of dates pass at once while three replicas watch, three deliver, and each is killed. */
@Order(7)
@Tag("faults")
class DeliveriesTest {
    /** Each is told three times: communicated, soon due, and late; each time by mail and by webhook. */
    private static final int CASES = FaultBench.setting("deadlines", 1_700);

    private static final Duration ALL_DELIVERED = FaultBench.LONG.plusMillis(CASES * 50L);

    /** Long enough for all that is told the day before. */
    private static final Duration BEFORE = Duration.ofMinutes(20);

    private final FaultBench bench = FaultBench.get();

    @Test
    @DisplayName(
            "FE2: thousands of dates pass together, three replicas watch and three deliver, one watcher and each deliverer is killed with -9:"
                    + " each late date is one alert, one mail and one webhook by their ids, none before its day")
    void ten_thousand_deliveries() throws Exception {
        FaultBench.prove("FE2", proof -> {
            ServiceProcess watcher = bench.suite().replica("audit");
            ServiceProcess deliverer = bench.suite().replica("notification");
            FaultBench.together(List.of(watcher, deliverer), ServiceProcess::start);
            try {
                passTogether(watcher, deliverer, proof);
            } finally {
                // whatever became of it: a replica that nobody knows of would take events from the cases that come
                FaultBench.together(List.of(watcher, deliverer), ServiceProcess::stop);
            }
        });
    }

    private void passTogether(ServiceProcess watcher, ServiceProcess deliverer, Proof proof) throws Exception {
        long before = delivered();
        Instant start = Instant.now();
        LocalDate communicated = bench.today();
        Run run = new Run("FE2", List.of(Load.Write.RAISE, Load.Write.COMMUNICATE), 300, 0);
        run.untilAcknowledged(2L * CASES);
        List<Operation> history = run.stop();
        proof.figure(
                "writes",
                "%.0f/s"
                        .formatted(history.size()
                                * 1000.0
                                / Duration.between(start, Instant.now()).toMillis()));
        List<ServiceProcess> deliverers = new ArrayList<>(bench.replicas("notification"));
        deliverers.add(deliverer);
        killEach(deliverers, proof);
        bench.tables().awaitDrained(ALL_DELIVERED);
        bench.tables().awaitDelivered(ALL_DELIVERED);

        Instant due = communicated
                .plusMonths(1)
                .plusDays(1)
                .atStartOfDay(FaultBench.ZONE)
                .toInstant();
        Set<String> late = late(history);
        // that they come is told the day before, which must not stand in the way of what is told now
        bench.advance(Duration.between(bench.now(), due.minus(BEFORE)));
        bench.tables().awaitDrained(ALL_DELIVERED);
        bench.tables().awaitDelivered(ALL_DELIVERED);
        Set<String> told = keys(new Observer(bench).told());
        assertThat(told).as("told before its day").doesNotContainAnyElementsOf(late);
        assertThat(bench.now()).as("the day before ends only now").isBefore(due);
        long overdue = overdue();
        bench.advance(Duration.between(bench.now(), due.plusSeconds(5)));
        Instant passed = Instant.now();
        Tables.await(FaultBench.LONG, () -> alerts(history) > 0, () -> "nothing is late");
        CompletableFuture<Duration> alerted =
                CompletableFuture.supplyAsync(() -> untilAlerted(history, late.size() / 2, passed));
        kill(List.of(watcher, deliverers.get(0)), proof);
        killEach(deliverers.subList(1, deliverers.size()), proof);
        Duration alertedAfter = alerted.join();
        proof.figure("all late dates alerted after", CrashTest.seconds(alertedAfter));
        proof.figure("facts of that moment, those of earlier cases with them", overdue() - overdue);
        bench.tables().awaitDrained(ALL_DELIVERED);
        bench.tables().awaitDelivered(ALL_DELIVERED);
        double seconds = Duration.between(passed, Instant.now()).toMillis() / 1000.0;

        Set<String> once = new HashSet<>(late);
        once.addAll(run.toldOnce());
        Observed left = new Observer(bench).observe(history, once, Set.of());
        List<Checker.Violation> violations = Checker.check(history, left);
        List<Told> arrived = left.told().stream()
                .filter(each -> !each.key().startsWith("alert"))
                .toList();
        proof.figure("dates that passed together", late.size() / 2);
        proof.figure("deliveries", delivered() - before);
        proof.figure("late ones delivered within", "%.0f s".formatted(seconds));
        proof.figure("repeats, each with the same id", arrived.size() - new HashSet<>(arrived).size());
        proof.figure("mails of one case under two ids", twice(arrived));
        proof.figure("broken promises", violations.size());
        assertThat(violations).isEmpty();
        assertThat(twice(arrived)).isZero();
        assertThat(undelivered()).isZero();
        // the last of all, so that the promises are looked at on a slow machine too
        assertThat(alertedAfter).as("until all late dates were alerted").isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    /** Looked at beside the kills, since starting a killed replica again takes longer than to alert. */
    private Duration untilAlerted(List<Operation> history, int dates, Instant since) {
        Tables.await(FaultBench.LONG, () -> alerts(history) >= dates, () -> alerts(history) + " alerts");
        return Duration.between(since, Instant.now());
    }

    private void killEach(List<ServiceProcess> replicas, Proof proof) {
        for (ServiceProcess replica : replicas) {
            kill(List.of(replica), proof);
        }
    }

    /** All at the same moment. */
    private static void kill(List<ServiceProcess> replicas, Proof proof) {
        for (ServiceProcess replica : replicas) {
            long pid = replica.pid();
            replica.kill();
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
            proof.hit(replica.name() + " " + pid + " gone");
        }
        FaultBench.together(replicas, ServiceProcess::start);
    }

    /** What must be told of each communicated case when its plan is late. */
    private static Set<String> late(List<Operation> history) {
        return history.stream()
                .filter(each -> each.kind().equals("COMMUNICATE") && each.outcome() == Outcome.OK)
                .map(each -> Observer.key("plan-overdue", each.id(), "PLAN", 0))
                .flatMap(key -> java.util.stream.Stream.of("alert " + key, "webhook " + key))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(List<Told> told) {
        return told.stream().map(Told::key).collect(Collectors.toSet());
    }

    /** How many recipients got the same mail under another id. */
    private static long twice(List<Told> arrived) {
        Map<String, Set<String>> ids = new HashMap<>();
        arrived.forEach(
                each -> ids.computeIfAbsent(each.key(), key -> new HashSet<>()).add(each.id()));
        return ids.values().stream().filter(each -> each.size() > 1).count();
    }

    private long alerts(List<Operation> history) {
        String cases = history.stream()
                .filter(each -> each.kind().equals("COMMUNICATE"))
                .map(each -> "'" + each.id() + "'")
                .filter(id -> id.length() > 2)
                .collect(Collectors.joining(","));
        return bench.tables()
                .number(
                        "notification",
                        "select count(*) from alert a join fact f on f.id = a.fact_id where f.type = 'plan-overdue' and f.case_id in ("
                                + cases + ")");
    }

    private long overdue() {
        return bench.tables().number("notification", "select count(*) from fact where type = 'plan-overdue'");
    }

    private long delivered() {
        return bench.tables().number("notification", "select count(*) from delivery where status = 'DELIVERED'");
    }

    private long undelivered() {
        return bench.tables()
                .number("notification", "select count(*) from delivery where status in ('PENDING', 'DEAD')");
    }
}
