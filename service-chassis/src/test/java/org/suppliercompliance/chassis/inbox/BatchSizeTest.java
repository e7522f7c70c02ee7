package org.suppliercompliance.chassis.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One transaction takes as many events as are applied in about a second")
class BatchSizeTest {
    private final BatchSize size = new BatchSize(500, Duration.ofSeconds(1));

    @Test
    void where_an_event_costs_little_it_soon_takes_all_that_is_read() {
        assertEquals(50, size.get());
        size.took(50, Duration.ofMillis(5));
        assertEquals(100, size.get());
        size.took(100, Duration.ofMillis(10));
        size.took(200, Duration.ofMillis(20));
        size.took(400, Duration.ofMillis(40));
        assertEquals(500, size.get());
    }

    @Test
    void where_an_event_costs_much_it_takes_few_and_one_at_the_least() {
        size.took(50, Duration.ofMillis(1500));
        assertEquals(33, size.get());
        size.took(3, Duration.ofSeconds(9));
        assertEquals(1, size.get());
    }

    @Test
    void it_grows_no_further_than_the_time_allows() {
        size.took(50, Duration.ofMillis(800));
        assertEquals(62, size.get());
    }

    @Test
    void a_few_that_took_little_say_nothing_of_more() {
        size.took(2, Duration.ofMillis(1));
        assertEquals(50, size.get());
    }

    @Test
    void no_more_than_the_setting_even_at_first() {
        assertEquals(10, new BatchSize(10, Duration.ofSeconds(1)).get());
    }
}
