package org.suppliercompliance.supplier.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.supplier.dialogue.ReminderSteps.Due;

class ReminderStepsTest {
    private static final LocalDate NEXT = LocalDate.parse("2027-12-15");

    private final ReminderSteps steps =
            new ReminderSteps(List.of(14, 7, 1), List.of(0, 30, 7), ZoneId.of("Europe/Oslo"));

    @Test
    @DisplayName(
            "N8: the first reminder is the authority's longest step before the day, at the start of that day where it is")
    void the_first() {
        assertEquals(Instant.parse("2027-11-30T23:00:00Z"), steps.first(NEXT, LocalDate.parse("2027-01-01")));
        assertEquals(
                Instant.parse("2027-12-22T23:00:00Z"),
                steps.first(NEXT, LocalDate.parse("2027-12-16")),
                "the day is over: what can be told is that it has passed");
        assertNull(steps.first(NEXT, LocalDate.parse("2027-12-24")), "all is over");
        assertNull(steps.first(null, NEXT), "nothing is awaited");
    }

    @Test
    @DisplayName("N8: of several steps passed at once only the latest is told, and the last is after the day")
    void the_latest_that_has_come() {
        assertEquals(Optional.empty(), steps.due(NEXT, Instant.parse("2027-11-30T22:59:59Z")));
        assertEquals(
                Optional.of(new Due(-14, Instant.parse("2027-12-07T23:00:00Z"))),
                steps.due(NEXT, Instant.parse("2027-11-30T23:00:00Z")));
        assertEquals(
                Optional.of(new Due(-1, Instant.parse("2027-12-14T23:00:00Z"))),
                steps.due(NEXT, Instant.parse("2027-12-14T12:00:00Z")));
        assertEquals(
                Optional.of(new Due(0, Instant.parse("2027-12-22T23:00:00Z"))),
                steps.due(NEXT, Instant.parse("2027-12-22T22:59:59Z")));
        assertEquals(Optional.of(new Due(8, null)), steps.due(NEXT, Instant.parse("2027-12-22T23:00:00Z")));
        assertEquals(Optional.of(new Due(8, null)), steps.due(NEXT, Instant.parse("2029-01-01T00:00:00Z")), "once");
    }

    @Test
    @DisplayName("N8: an authority without steps before and after is told on the day itself and on the one after it")
    void on_the_day() {
        ReminderSteps none = new ReminderSteps(List.of(), List.of(0), ZoneId.of("Europe/Oslo"));

        assertEquals(Instant.parse("2027-12-14T23:00:00Z"), none.first(NEXT, LocalDate.parse("2027-01-01")));
        assertEquals(Optional.of(new Due(1, null)), none.due(NEXT, Instant.parse("2027-12-15T23:00:00Z")));
    }
}
