package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suppliercompliance.endtoend.faults.Checker.Promise;
import org.suppliercompliance.endtoend.faults.Checker.Violation;
import org.suppliercompliance.endtoend.faults.Observed.Event;
import org.suppliercompliance.endtoend.faults.Observed.Sighting;
import org.suppliercompliance.endtoend.faults.Observed.Told;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;

@Tag("fault-harness")
@DisplayName("The checker of the fault proof sees every promise that is broken in a made-up history")
class CheckerTest {
    private static final Event FIRST = new Event("e1", "shop.opened.v1", "case-1", 1, 1);
    private static final Event SECOND = new Event("e2", "shop.closed.v1", "case-1", 1, 2);

    @Test
    @DisplayName(
            "a history that was kept breaks nothing: repeats with their id, unknown ends with and without an effect")
    void a_kept_history_passes() {
        Observed left = new Observed(
                Map.of("a", 1, "b", 1),
                Set.of("a", "b"),
                Map.of("e1", FIRST, "e2", SECOND),
                List.of(FIRST, SECOND, FIRST, SECOND),
                Map.of("alerts", Set.of("shop.opened.v1")),
                Map.of("alerts", List.of("e1")),
                List.of(new Told("mail case-1", "m1"), new Told("mail case-1", "m1")),
                Set.of("mail case-1"),
                Set.of("mail case-2"),
                List.of(new Sighting("NORTH", "NORTH")));
        List<Operation> history = List.of(
                write("a", Outcome.OK), write("b", Outcome.INFO), write("c", Outcome.INFO), write("d", Outcome.FAIL));
        assertThat(Checker.check(history, left)).isEmpty();
    }

    @Test
    void an_acknowledged_write_without_a_row_is_lost() {
        assertThat(promises(List.of(write("a", Outcome.OK)), Observed.nothing()))
                .containsExactly(Promise.LOST);
    }

    @Test
    void an_acknowledged_write_that_the_API_does_not_answer_is_lost() {
        assertThat(promises(List.of(write("a", Outcome.OK)), rows(Map.of("a", 1), Set.of())))
                .containsExactly(Promise.LOST);
    }

    @Test
    void a_refused_write_that_left_a_row_is_a_phantom() {
        assertThat(promises(List.of(write("a", Outcome.FAIL)), rows(Map.of("a", 1), Set.of("a"))))
                .containsExactly(Promise.PHANTOM);
    }

    @Test
    void a_write_with_two_rows_is_doubled_whatever_its_end() {
        Observed left = rows(Map.of("a", 2, "b", 2), Set.of("a", "b"));
        assertThat(promises(List.of(write("a", Outcome.OK), write("b", Outcome.INFO)), left))
                .containsExactly(Promise.DOUBLED, Promise.DOUBLED);
    }

    @Test
    void a_committed_event_that_is_not_in_the_topic_is_missed() {
        assertThat(promises(List.of(), events(List.of(FIRST), List.of("e1", "e2"))))
                .containsExactly(Promise.EVENT);
    }

    @Test
    void an_event_that_a_consumer_took_twice_or_never_is_seen() {
        List<Event> topic = List.of(FIRST, SECOND);
        assertThat(promises(List.of(), events(topic, List.of("e1", "e1", "e2"))))
                .containsExactly(Promise.EVENT);
        assertThat(promises(List.of(), events(topic, List.of("e1")))).containsExactly(Promise.EVENT);
    }

    @Test
    void a_version_that_goes_down_is_seen() {
        assertThat(promises(List.of(), events(List.of(SECOND, FIRST), List.of("e1", "e2"))))
                .containsExactly(Promise.ORDER);
    }

    @Test
    void a_doubled_a_missing_and_an_early_alert_are_seen() {
        List<Told> told =
                List.of(new Told("alert case-1", "x"), new Told("alert case-1", "y"), new Told("alert case-3", "z"));
        Observed left = told(told, Set.of("alert case-1", "alert case-2"), Set.of("alert case-3"));
        assertThat(Checker.check(List.of(), left))
                .extracting(Violation::what)
                .containsExactlyInAnyOrder(
                        "alert case-1 was told under 2 ids",
                        "alert case-2 was never told",
                        "alert case-3 was told too early");
    }

    @Test
    void what_another_authority_reads_or_receives_is_a_leak() {
        Operation read = new Operation(
                1, "audit", "LIST", "NORTH", "", Instant.EPOCH, Outcome.OK, 200, "", 3, Set.of("NORTH", "SOUTH"));
        Observed left = new Observed(
                Map.of(),
                Set.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(new Sighting("SOUTH", "NORTH")));
        assertThat(promises(List.of(read), left)).containsExactly(Promise.LEAK, Promise.LEAK);
    }

    @Test
    @DisplayName("the history on disk has both lines of a call, and a call without an end is unknown")
    void the_history_is_read_from_its_file(@TempDir Path directory) {
        Path file = directory.resolve("history.jsonl");
        try (History history = new History(file)) {
            long first = history.invoke("audit", "RAISE", "NORTH", "marker-1");
            history.end(first, Outcome.OK, 201, "id-1", 7, Set.of());
            history.invoke("audit", "RAISE", "NORTH", "marker-2");
            List<Operation> read = History.read(file);
            assertThat(read).extracting(Operation::outcome).containsExactly(Outcome.OK, Outcome.INFO);
            assertThat(read.get(0).id()).isEqualTo("id-1");
            assertThat(read.get(1).marker()).isEqualTo("marker-2");
        }
    }

    private static List<Promise> promises(List<Operation> history, Observed left) {
        return Checker.check(history, left).stream().map(Violation::promise).toList();
    }

    private static Operation write(String marker, Outcome outcome) {
        return new Operation(1, "audit", "RAISE", "NORTH", marker, Instant.EPOCH, outcome, 0, "", 1, Set.of());
    }

    private static Observed rows(Map<String, Integer> rows, Set<String> readable) {
        return new Observed(
                rows, readable, Map.of(), List.of(), Map.of(), Map.of(), List.of(), Set.of(), Set.of(), List.of());
    }

    private static Observed events(List<Event> topic, List<String> receipts) {
        return new Observed(
                Map.of(),
                Set.of(),
                Map.of("e1", FIRST, "e2", SECOND),
                topic,
                Map.of("alerts", Set.of("shop.opened.v1", "shop.closed.v1")),
                Map.of("alerts", receipts),
                List.of(),
                Set.of(),
                Set.of(),
                List.of());
    }

    private static Observed told(List<Told> told, Set<String> once, Set<String> never) {
        return new Observed(Map.of(), Set.of(), Map.of(), List.of(), Map.of(), Map.of(), told, once, never, List.of());
    }
}
