package org.suppliercompliance.criteria.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CriterionStatusTest {
    private static final Map<CriterionStatus, Set<CriterionStatus>> TABLE = Map.of(
            CriterionStatus.DRAFT, EnumSet.of(CriterionStatus.CONSULTATION, CriterionStatus.PUBLISHED),
            CriterionStatus.CONSULTATION, EnumSet.of(CriterionStatus.PUBLISHED),
            CriterionStatus.PUBLISHED, EnumSet.of(CriterionStatus.RETIRED),
            CriterionStatus.RETIRED, EnumSet.noneOf(CriterionStatus.class));

    @ParameterizedTest
    @EnumSource
    @DisplayName("every state may become what the table says, and nothing else")
    void every_state_may_become_what_the_table_says_and_nothing_else(CriterionStatus from) {
        Set<CriterionStatus> allowed =
                Stream.of(CriterionStatus.values()).filter(from::mayBecome).collect(Collectors.toSet());

        assertEquals(TABLE.get(from), allowed);
    }

    @Test
    @DisplayName("what is published or retired is frozen")
    void what_is_published_or_retired_is_frozen() {
        assertFalse(CriterionStatus.DRAFT.isFrozen());
        assertFalse(CriterionStatus.CONSULTATION.isFrozen());
        assertTrue(CriterionStatus.PUBLISHED.isFrozen());
        assertTrue(CriterionStatus.RETIRED.isFrozen());
    }
}
