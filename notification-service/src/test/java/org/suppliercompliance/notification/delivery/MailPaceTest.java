package org.suppliercompliance.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("FF11 what is beyond the pace waits as long as it has to, and not to the next whole minute")
class MailPaceTest {
    @ParameterizedTest(name = "{0} a minute, number {1}: {2}")
    @CsvSource({
        "60, 61, PT1M",
        "60, 62, PT1M1S",
        "60, 120, PT1M59S",
        "60, 121, PT2M",
        "10, 11, PT1M",
        "10, 12, PT1M6S",
        "1, 2, PT1M",
    })
    void waits(int perMinute, long number, Duration expected) {
        assertEquals(expected, new MailPace(perMinute).waitOf(number));
    }
}
