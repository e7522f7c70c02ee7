package org.suppliercompliance.chassis.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternLengthTest {
    private static final int OTHERWISE = 10_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "^[A-Z]{2}$ 2",
                "^[A-Z][A-Z0-9-]{1,31}$ 32",
                "^\\d{8}(-\\d)?$ 10",
                "^([01][0-9]|2[0-3]):[0-5][0-9]$ 5",
                "^(?:sv|nb-x)$ 4",
                "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$ 30",
                "^-?\\d{1,15}(\\.\\d{1,3})?$ 20",
                "^[^\\]+]{3}$ 3",
                "^[a-z]{1,9999}[a-z]{9999}$ 10000",
                "^[a-z]+$ 10000",
                "^[a-z]{2,}$ 10000",
                "^a|b$ 10000",
                "[A-Z]{2} 10000",
                "\\S 10000"
            })
    void a_pattern_with_an_end_is_a_bound(String pattern, int longest) {
        assertEquals(longest, PatternLength.of(pattern, OTHERWISE));
    }
}
