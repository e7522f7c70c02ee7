package org.suppliercompliance.supplier.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPeriodTest {
    private static final LocalDate START = LocalDate.parse("2027-01-01");

    private static List<String> ends(String end, ExtensionOptions options) {
        List<String> ends = new ArrayList<>();
        Optional<ContractPeriod> period =
                ContractPeriod.of(START, LocalDate.parse(end)).extended(options);
        while (period.isPresent() && ends.size() < options.count()) {
            ends.add(String.valueOf(period.get().end()));
            period = period.get().extended(options);
        }
        return ends;
    }

    @ParameterizedTest(name = "{0} by {1} months, three times: {2} {3} {4}")
    @CsvSource({
        "2028-01-31, 1, 2028-02-29, 2028-03-31, 2028-04-30",
        "2027-01-31, 1, 2027-02-28, 2027-03-31, 2027-04-30",
        "2027-08-31, 6, 2028-02-29, 2028-08-31, 2029-02-28",
        "2028-02-29, 12, 2029-02-28, 2030-02-28, 2031-02-28",
        "2030-12-31, 12, 2031-12-31, 2032-12-31, 2033-12-31",
        "2027-02-28, 12, 2028-02-28, 2029-02-28, 2030-02-28",
    })
    void months_are_counted_from_the_first_end_and_clamped_to_the_end_of_a_shorter_month(
            String end, int months, String first, String second, String third) {
        assertEquals(List.of(first, second, third), ends(end, new ExtensionOptions(3, months, null)));
    }

    @Test
    void the_latest_end_cuts_an_extension_short_and_ends_them() {
        ExtensionOptions options = new ExtensionOptions(5, 12, LocalDate.parse("2029-06-30"));
        assertEquals(List.of("2028-12-31", "2029-06-30"), ends("2027-12-31", options));
    }

    @Test
    void a_decided_end_is_where_the_next_extension_counts_from() {
        ExtensionOptions options = new ExtensionOptions(3, 1, null);
        ContractPeriod shortened = ContractPeriod.of(START, LocalDate.parse("2027-01-31"))
                .extended(options)
                .orElseThrow()
                .endingOn(LocalDate.parse("2027-02-15"));
        assertEquals(
                LocalDate.parse("2027-03-15"),
                shortened.extended(options).orElseThrow().end());
    }

    @Test
    void an_unknown_end_cannot_be_extended_and_has_not_passed() {
        ContractPeriod open = ContractPeriod.of(START, null);
        assertEquals(Optional.empty(), open.extended(new ExtensionOptions(1, 12, null)));
        assertFalse(open.endedBefore(LocalDate.parse("2999-01-01")));
    }

    @Test
    void the_last_day_is_inside() {
        ContractPeriod period = ContractPeriod.of(START, LocalDate.parse("2027-12-31"));
        assertFalse(period.endedBefore(LocalDate.parse("2027-12-31")));
        assertTrue(period.endedBefore(LocalDate.parse("2028-01-01")));
    }
}
