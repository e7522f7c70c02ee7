package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.faults.Observed.Told;

/** The suite's time is set forward and back while clients write. */
@Order(8)
@Tag("faults")
class ClockTest {
    private static final int CASES = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    private final FaultBench bench = FaultBench.get();

    @Test
    @DisplayName(
            "FD3: under load the suite's time goes an hour forward over a due date, back before it, and forward again: nothing is told before its day, nothing twice")
    void forward_and_back() throws Exception {
        FaultBench.prove("FD3", proof -> {
            LocalDate due = nextDue();
            Set<String> late = late(due);
            Run run = new Run("FD3", List.of(Load.Write.values()));
            bench.advance(Duration.between(bench.now(), due.plusDays(1).atStartOfDay(FaultBench.ZONE))
                    .minus(HOUR.dividedBy(2)));
            run.settle();
            assertThat(told(late)).as("told before its day").isEmpty();
            move(HOUR, proof);
            Tables.await(FaultBench.LONG, () -> keys(told(late)).equals(late), () -> "not all late dates were told");
            Set<Told> first = told(late);
            move(HOUR.negated(), proof);
            run.settle();
            proof.figure(
                    "deliveries that wait for their moment to come again",
                    bench.tables().waiting());
            assertThat(told(late)).as("told while it was before the day again").isEqualTo(first);
            move(HOUR, proof);
            run.untilAcknowledged(FaultBench.setting("acknowledged", 1_000));
            List<Operation> history = run.stopAndCheck(proof, late);
            proof.figure("dates that passed twice", CASES);
            assertThat(told(late)).as("told when the day came again").isEqualTo(first);
            assertThat(history.stream().filter(each -> each.status() == 500).toList())
                    .isEmpty();
        });
    }

    /** Today, or the first day from then on that lies a month behind another: the last days of some months do not. */
    private LocalDate nextDue() {
        LocalDate due = bench.today();
        while (!due.minusMonths(1).plusMonths(1).equals(due)) {
            due = due.plusDays(1);
        }
        return due;
    }

    /** Cases that were communicated so long ago that their plans are due on the day; answers what must be told of each on the day after. */
    private Set<String> late(LocalDate due) {
        String communicated = due.minusMonths(1).toString();
        Set<String> late = new HashSet<>();
        for (int number = 0; number < CASES; number++) {
            FaultAuthority authority =
                    bench.authorities().get(number % bench.authorities().size());
            String id = authority.communicate(communicated, "due when the clock is moved");
            String key = Observer.key("plan-overdue", id, "PLAN", 0);
            late.add("alert " + key);
            late.add("webhook " + key);
        }
        return late;
    }

    private void move(Duration by, Proof proof) {
        List<Long> before = offsets();
        bench.advance(by);
        List<Long> after = offsets();
        proof.hit("the databases' clocks set from " + before + " to " + after + " s");
        assertThat(after)
                .isEqualTo(before.stream().map(each -> each + by.toSeconds()).toList());
    }

    private List<Long> offsets() {
        return FaultBench.SERVICES.stream()
                .map(service -> bench.tables().number(service, "select offset_seconds from clock_offset"))
                .toList();
    }

    private Set<Told> told(Set<String> keys) {
        return new Observer(bench)
                .told().stream().filter(each -> keys.contains(each.key())).collect(Collectors.toSet());
    }

    private static Set<String> keys(Set<Told> told) {
        return told.stream().map(Told::key).collect(Collectors.toSet());
    }
}
