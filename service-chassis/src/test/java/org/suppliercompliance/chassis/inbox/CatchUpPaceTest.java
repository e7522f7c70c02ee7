package org.suppliercompliance.chassis.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("FI6")
@DisplayName("FI6: a consumer that is far behind lets those go first who are served meanwhile")
class CatchUpPaceTest {
    private boolean asked = true;
    private final Timer rests = new SimpleMeterRegistry().timer("rests");
    private final CatchUpPace pace = new CatchUpPace(
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(ConsumerSettings.class)
                    .build()
                    .getConfigMapping(ConsumerSettings.class),
            () -> asked,
            rests);

    @ParameterizedTest(name = "{0} records in {1} ms, {2} ahead: {3} ms")
    @CsvSource({
        // a thousand a second
        "500, 200, 501, 300",
        // faster than that, because it leaves four fifths of the time all the same
        "500, 20, 30000, 80",
        // slower than that as it is
        "500, 700, 30000, 0",
        // not far behind
        "500, 200, 500, 0",
        "1, 3, 0, 0"
    })
    void it_rests_behind_a_batch(int records, long took, long lag, long rest) {
        assertEquals(Duration.ofMillis(rest), pace.rest(records, Duration.ofMillis(took), lag));
    }

    @Test
    void nobody_asks_and_it_does_not_rest() {
        asked = false;
        assertEquals(Duration.ZERO, rest(30_000));
        asked = true;
        assertEquals(Duration.ofMillis(400), rest(29_500));
        assertEquals(1, rests.count());
    }

    @Test
    @DisplayName(
            "what comes in faster than its pace is caught up with: it rests only when it is closer than it ever was")
    void it_does_not_fall_behind_by_resting() {
        assertEquals(Duration.ofMillis(400), rest(30_000));
        assertEquals(Duration.ZERO, rest(30_200));
        assertEquals(Duration.ZERO, rest(30_000));
        assertEquals(Duration.ofMillis(400), rest(29_999));
    }

    @Test
    void once_caught_up_it_is_measured_anew() {
        assertEquals(Duration.ofMillis(400), rest(600));
        assertEquals(Duration.ZERO, rest(0));
        assertEquals(Duration.ofMillis(400), rest(30_000));
    }

    private Duration rest(long lag) {
        return pace.rest(500, Duration.ofMillis(100), lag);
    }
}
