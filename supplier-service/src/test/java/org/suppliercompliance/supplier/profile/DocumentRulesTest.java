package org.suppliercompliance.supplier.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {
    private static final LocalDate END = LocalDate.of(2027, 6, 30);

    @Test
    void both_ends_are_days_of_validity() {
        LocalDate start = LocalDate.of(2027, 1, 1);
        assertEquals(DocumentState.NOT_YET_VALID, DocumentDetails.state(false, start, END, start.minusDays(1)));
        assertEquals(DocumentState.VALID, DocumentDetails.state(false, start, END, start));
        assertEquals(DocumentState.VALID, DocumentDetails.state(false, start, END, END));
        assertEquals(DocumentState.EXPIRED, DocumentDetails.state(false, start, END, END.plusDays(1)));
        assertEquals(DocumentState.VALID, DocumentDetails.state(false, null, null, END));
        assertEquals(DocumentState.WITHDRAWN, DocumentDetails.state(true, null, null, END));
    }

    @Test
    void a_step_is_due_on_its_day_and_a_missed_one_is_not_told_after_a_later_one() {
        assertEquals(LocalDate.of(2027, 5, 1), DocumentSteps.first(END, LocalDate.of(2027, 1, 1)));
        assertEquals(Optional.empty(), DocumentSteps.due(END, LocalDate.of(2027, 4, 30)));
        assertEquals(
                Optional.of(new DocumentSteps.Due(60, LocalDate.of(2027, 6, 16))),
                DocumentSteps.due(END, LocalDate.of(2027, 5, 1)));
        assertEquals(Optional.of(new DocumentSteps.Due(14, null)), DocumentSteps.due(END, LocalDate.of(2027, 6, 16)));
        assertEquals(Optional.of(new DocumentSteps.Due(14, null)), DocumentSteps.due(END, LocalDate.of(2027, 8, 1)));
    }

    @Test
    void what_is_over_or_has_no_end_is_not_told() {
        assertNull(DocumentSteps.first(END, END.plusDays(1)));
        assertNull(DocumentSteps.first(null, END));
    }
}
