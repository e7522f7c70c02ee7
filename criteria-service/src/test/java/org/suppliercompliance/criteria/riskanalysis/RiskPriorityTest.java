package org.suppliercompliance.criteria.riskanalysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskPriorityTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, LOW, 1",
        "5, 1, LOW, 5",
        "2, 3, MEDIUM, 6",
        "3, 4, MEDIUM, 12",
        "5, 3, HIGH, 15",
        "1, 5, HIGH, 5",
        "5, 5, HIGH, 25"
    })
    @DisplayName("the priority is likelihood times severity, and the gravest harm is urgent however seldom it is")
    void priority(int likelihood, int severity, PriorityLevel level, int score) {
        RiskPriority priority = RiskPriority.of(likelihood, severity);

        assertEquals(new RiskPriority(level, score), priority);
        assertEquals(priority, RiskPriority.ofRank(priority.rank()));
    }
}
