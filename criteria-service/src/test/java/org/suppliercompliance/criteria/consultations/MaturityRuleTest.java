package org.suppliercompliance.criteria.consultations;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.consultations.ReminderSteps.Due;

class MaturityRuleTest {
    private final ReminderSteps steps = new ReminderSteps(List.of(14, 7, 1), ZoneId.of("Europe/Oslo"));

    @Test
    @DisplayName("percent is rounded down: what is less than half is never shown as 50, nor advised as mature")
    void rounded_down() {
        assertEquals(
                new Maturity(Maturity.State.ASSESSED, 201, 49, 33, Maturity.Advice.AWARD_CRITERION),
                Maturity.of(201, 100, 67, 50));
        assertEquals(
                Maturity.Advice.MAY_BE_MANDATORY, Maturity.of(200, 100, 0, 50).advice());
    }

    @Test
    @Tag("G8")
    @DisplayName("G8: where the operator says 60, 59 % of the market are too few and 60 % are enough")
    void another_share() {
        assertEquals(
                Maturity.Advice.AWARD_CRITERION, Maturity.of(100, 59, 0, 60).advice());
        assertEquals(
                Maturity.Advice.MAY_BE_MANDATORY, Maturity.of(100, 60, 0, 60).advice());
    }

    @Test
    @Tag("G8")
    @DisplayName("G8: what is no share of a market keeps the service from starting, in words that name the setting")
    void no_share() {
        assertDoesNotThrow(() -> MaturityStart.check(1));
        assertDoesNotThrow(() -> MaturityStart.check(100));
        for (int wrong : new int[] {0, 101}) {
            String refusal = assertThrows(ConfigurationException.class, () -> MaturityStart.check(wrong))
                    .getMessage();
            assertEquals(
                    "cannot start: criteria.maturity.mature-percent is " + wrong
                            + ": a whole number from 1 to 100 is expected",
                    refusal);
        }
    }

    @Test
    @DisplayName("below five there is no number, whatever was counted")
    void a_state_not_a_number() {
        assertEquals(
                new Maturity(Maturity.State.NOT_ASSESSED, 4, null, null, Maturity.Advice.CONSULT_FIRST),
                Maturity.of(4, 4, 0, 50));
        assertEquals(100, Maturity.of(5, 5, 0, 50).percent());
    }

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
