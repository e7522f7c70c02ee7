package org.suppliercompliance.audit.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ladder of steps")
class LadderTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Ladder LADDER = Ladder.of(List.of(14, 7, 1), List.of(0, 7, 30));
    private static final Deadline PLAN = Deadline.started(DeadlineClock.PLAN, LocalDate.of(2027, 2, 28), STOCKHOLM);

    private static Instant startOf(String day) {
        return DueDates.startOf(LocalDate.parse(day), STOCKHOLM);
    }

    @Test
    void steps_are_sorted_without_repeats_and_always_hold_zero() {
        assertEquals(List.of(-14, -7, -1, 0, 7, 30), LADDER.steps());
        assertEquals(List.of(0), Ladder.of(List.of(), List.of()).steps());
        assertEquals(List.of(-3, 0, 3), Ladder.of(List.of(3, 3), List.of(3, 0)).steps());
    }

    @Test
    void each_step_has_its_own_day() {
        assertEquals(startOf("2027-02-14"), Ladder.at(-14, PLAN));
        assertEquals(startOf("2027-02-27"), Ladder.at(-1, PLAN));
        assertEquals(startOf("2027-03-01"), Ladder.at(0, PLAN));
        assertEquals(startOf("2027-03-08"), Ladder.at(7, PLAN));
        assertEquals(startOf("2027-03-31"), Ladder.at(30, PLAN));
    }

    @Test
    @DisplayName("FD2: nothing a second before, one step at the moment and a second after")
    void never_early() {
        assertNull(LADDER.pass(0, PLAN, startOf("2027-03-01").minusSeconds(1)).stated());
        assertEquals(0, LADDER.pass(0, PLAN, startOf("2027-03-01")).stated());
        assertEquals(
                0, LADDER.pass(0, PLAN, startOf("2027-03-01").plusSeconds(1)).stated());
    }

    @Test
    void each_day_states_its_own_step_and_waits_for_the_next() {
        assertEquals(
                new Ladder.Pass(-14, List.of(), -7, startOf("2027-02-21")),
                LADDER.pass(-14, PLAN, startOf("2027-02-14")));
        assertEquals(
                new Ladder.Pass(0, List.of(), 7, startOf("2027-03-08")), LADDER.pass(0, PLAN, startOf("2027-03-01")));
        assertEquals(new Ladder.Pass(30, List.of(), null, null), LADDER.pass(30, PLAN, startOf("2027-04-01")));
    }

    @Test
    @DisplayName("FD1: several steps at one pass state one: being overdue if it is among them, else the latest")
    void after_a_pause_one_step_is_stated_and_the_others_skipped() {
        assertEquals(
                new Ladder.Pass(0, List.of(-14, -7, -1, 7), 30, startOf("2027-03-31")),
                LADDER.pass(-14, PLAN, startOf("2027-03-10")));
        assertEquals(
                new Ladder.Pass(-7, List.of(-14), -1, startOf("2027-02-27")),
                LADDER.pass(-14, PLAN, startOf("2027-02-22")));
        assertEquals(new Ladder.Pass(30, List.of(7), null, null), LADDER.pass(7, PLAN, startOf("2027-12-24")));
    }

    @Test
    void a_date_that_has_passed_already_is_not_announced_as_near() {
        assertEquals(-14, LADDER.first(PLAN, LocalDate.of(2027, 2, 28)));
        assertEquals(0, LADDER.first(PLAN, LocalDate.of(2027, 3, 1)));
    }

    @Test
    void only_step_zero_is_overdue_itself() {
        assertEquals("deadline-approaching", DeadlineClock.PLAN.factOf(-1));
        assertEquals("plan-overdue", DeadlineClock.PLAN.factOf(0));
        assertEquals("correction-overdue", DeadlineClock.CORRECTION.factOf(0));
        assertEquals("deadline-reminder", DeadlineClock.CORRECTION.factOf(7));
    }
}
