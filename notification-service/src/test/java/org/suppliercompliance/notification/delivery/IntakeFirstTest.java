package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("FE2")
class IntakeFirstTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final IntakeFirst intakeFirst = new IntakeFirst(20);

    @Test
    @DisplayName(
            "FE2: sends slowly while more than a second's facts are not written down, and as fast as it can from then on")
    void while_behind() {
        assertFalse(intakeFirst.sendsSlowly(IntakeFirst.BEHIND, 0));
        assertTrue(intakeFirst.sendsSlowly(IntakeFirst.BEHIND + 1, SECOND));
        assertFalse(intakeFirst.sendsSlowly(IntakeFirst.BEHIND, 2 * SECOND));
        assertEquals(Duration.ofMillis(200), intakeFirst.rest(4));
    }

    @Test
    @DisplayName(
            "FE2: a consumer that cannot go on, or is behind again and again, holds up deliveries for a minute in two at most")
    void a_minute_in_two() {
        assertTrue(intakeFirst.sendsSlowly(5_000, 0));
        assertTrue(intakeFirst.sendsSlowly(5_000, 59 * SECOND));
        assertFalse(intakeFirst.sendsSlowly(5_000, 60 * SECOND));
        assertFalse(intakeFirst.sendsSlowly(6_000, 600 * SECOND));
        assertFalse(intakeFirst.sendsSlowly(0, 601 * SECOND));
        assertTrue(intakeFirst.sendsSlowly(5_000, 602 * SECOND));
        assertFalse(intakeFirst.sendsSlowly(0, 603 * SECOND));
        assertTrue(intakeFirst.sendsSlowly(5_000, 661 * SECOND));
        assertFalse(intakeFirst.sendsSlowly(0, 662 * SECOND));
        assertFalse(intakeFirst.sendsSlowly(5_000, 663 * SECOND));
        assertFalse(intakeFirst.sendsSlowly(0, 722 * SECOND));
        assertTrue(intakeFirst.sendsSlowly(5_000, 723 * SECOND));
    }

    @Test
    @DisplayName("By setting nothing goes first")
    void switched_off() {
        assertFalse(new IntakeFirst(0).sendsSlowly(1_000_000, 0));
    }
}
