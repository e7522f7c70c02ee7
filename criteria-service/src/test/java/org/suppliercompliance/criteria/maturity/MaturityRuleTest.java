package org.suppliercompliance.criteria.maturity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MaturityRuleTest {
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
}
