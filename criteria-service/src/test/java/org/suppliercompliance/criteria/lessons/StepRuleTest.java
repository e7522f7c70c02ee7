package org.suppliercompliance.criteria.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StepRuleTest {
    private static List<StepRule.Tenderer> claimed(int... steps) {
        return IntStream.of(steps)
                .mapToObj(step -> new StepRule.Tenderer(step, false))
                .toList();
    }

    @Test
    @DisplayName("the next set starts from the furthest step that half have reached, one less is not enough")
    void half_is_enough() {
        assertEquals(3, StepRule.startsAt(4, claimed(3, 3, 4, 2, 1, 0), 50));
        assertEquals(2, StepRule.startsAt(4, claimed(3, 3, 2, 2, 1, 0), 50));
        assertEquals(4, StepRule.startsAt(4, claimed(4, 4, 4, 4, 4), 50));
        assertEquals(1, StepRule.startsAt(4, claimed(0, 0, 0, 0, 4), 50));
    }

    @Test
    @Tag("G8")
    @DisplayName("G8: where the operator says 60, half have not reached enough")
    void another_share() {
        assertEquals(2, StepRule.startsAt(4, claimed(3, 3, 4, 2, 1, 0), 60));
        assertEquals(3, StepRule.startsAt(4, claimed(3, 3, 4, 2, 1), 60));
    }

    @Test
    @DisplayName("four tenderers say nothing about a market")
    void four_are_too_few() {
        assertEquals(1, StepRule.startsAt(4, claimed(4, 4, 4, 4), 50));
        assertNull(StepRule.percentAt(1, claimed(4, 4, 4, 4)));
    }

    @Test
    @DisplayName("what an audit refutes counts for the step before")
    void refuted_counts_for_the_step_before() {
        List<StepRule.Tenderer> tenderers = List.of(
                new StepRule.Tenderer(2, true),
                new StepRule.Tenderer(2, true),
                new StepRule.Tenderer(2, false),
                new StepRule.Tenderer(1, true),
                new StepRule.Tenderer(1, false));

        assertEquals(80, StepRule.percentAt(1, tenderers));
        assertEquals(20, StepRule.percentAt(2, tenderers));
    }
}
