package org.suppliercompliance.criteria.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.consultations.ReminderSteps.Due;

class ReminderStepsTest {
    private final ReminderSteps steps = new ReminderSteps(List.of(14, 7, 1), ZoneId.of("Europe/Oslo"));

    @Test
    @DisplayName("of several steps passed at once only the latest is told; a day that is over is not")
    void steps() {
        LocalDate date = LocalDate.parse("2027-12-15");

        assertEquals(Optional.empty(), steps.due(date, Instant.parse("2027-11-30T22:59:59Z")));
        assertEquals(
                Optional.of(new Due(-1, Instant.parse("2027-12-14T23:00:00Z"))),
                steps.due(date, Instant.parse("2027-12-14T12:00:00Z")));
        assertEquals(Optional.of(new Due(0, null)), steps.due(date, Instant.parse("2027-12-14T23:00:00Z")));
        assertNull(steps.first(date, LocalDate.parse("2027-12-16")));
    }

    @Test
    @DisplayName("the next year is the first one not over, and a leap day comes on the last day of February")
    void yearly() {
        assertEquals(
                LocalDate.parse("2028-05-20"),
                ReminderSteps.yearly(LocalDate.parse("2027-05-20"), LocalDate.parse("2027-05-20")));
        assertEquals(
                LocalDate.parse("2030-05-20"),
                ReminderSteps.yearly(LocalDate.parse("2027-05-20"), LocalDate.parse("2029-06-01")));
        assertEquals(
                LocalDate.parse("2029-02-28"),
                ReminderSteps.yearly(LocalDate.parse("2028-02-29"), LocalDate.parse("2028-02-29")));
    }
}
