package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("FF6 the schedule: 0 s, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h, then given up")
class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    @Test
    void without_jitter_the_waits_are_exactly_these() {
        List<Duration> waits = List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24));
        for (int failed = 1; failed <= 9; failed++) {
            assertEquals(
                    Optional.of(NOW.plus(waits.get(failed - 1))), RetrySchedule.STANDARD.next(failed, NOW, null, 0));
        }
        assertEquals(Optional.empty(), RetrySchedule.STANDARD.next(10, NOW, null, 0));
        assertEquals(Optional.empty(), RetrySchedule.STANDARD.next(11, NOW, Duration.ofHours(1), 0));
    }

    @Test
    void a_receiver_may_ask_for_more_time_up_to_24_hours_and_not_for_less() {
        assertEquals(
                Optional.of(NOW.plusSeconds(120)), RetrySchedule.STANDARD.next(1, NOW, Duration.ofSeconds(120), 0));
        assertEquals(Optional.of(NOW.plusSeconds(5)), RetrySchedule.STANDARD.next(1, NOW, Duration.ofSeconds(1), 0));
        assertEquals(
                Optional.of(NOW.plus(Duration.ofHours(24))),
                RetrySchedule.STANDARD.next(1, NOW, Duration.ofDays(3_650), 0));
    }

    @Property
    boolean jitter_lengthens_by_a_tenth_at_the_most(
            @ForAll @IntRange(min = 1, max = 9) int failed, @ForAll @DoubleRange(min = 0, max = 1) double jitter) {
        Duration plain = Duration.between(
                NOW, RetrySchedule.STANDARD.next(failed, NOW, null, 0).orElseThrow());
        Duration wait = Duration.between(
                NOW, RetrySchedule.STANDARD.next(failed, NOW, null, jitter).orElseThrow());
        return wait.compareTo(plain) >= 0 && wait.toMillis() <= plain.toMillis() * 1.1 + 1;
    }

    @Test
    void all_of_it_takes_about_three_days() {
        Duration all = RetrySchedule.STANDARD.waits().stream().reduce(Duration.ZERO, Duration::plus);
        assertTrue(all.compareTo(Duration.ofHours(75)) > 0 && all.compareTo(Duration.ofHours(76)) < 0, all.toString());
    }
}
