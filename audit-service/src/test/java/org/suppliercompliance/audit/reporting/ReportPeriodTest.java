package org.suppliercompliance.audit.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.problem.ProblemException;

class ReportPeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 5);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void nothing_said_is_this_calendar_year() {
        ReportPeriod period = ReportPeriod.asked(null, null, TODAY);
        assertEquals(new ReportPeriod(day("2027-01-01"), day("2027-12-31")), period);
        assertTrue(period.isYear());
    }

    @Test
    void one_end_said_is_that_year_from_its_start_or_to_its_end() {
        assertEquals(
                day("2025-12-31"),
                ReportPeriod.asked(day("2025-04-01"), null, TODAY).to());
        assertEquals(
                day("2025-01-01"),
                ReportPeriod.asked(null, day("2025-04-01"), TODAY).from());
        assertFalse(ReportPeriod.asked(day("2025-04-01"), null, TODAY).isYear());
    }

    @Test
    void an_end_before_the_start_and_more_than_twenty_years_are_no_period() {
        assertThrows(ProblemException.class, () -> ReportPeriod.asked(day("2027-02-02"), day("2027-02-01"), TODAY));
        assertThrows(ProblemException.class, () -> ReportPeriod.asked(day("2010-01-01"), day("2030-01-02"), TODAY));
        assertEquals(
                day("2030-01-01"),
                ReportPeriod.asked(day("2010-01-01"), day("2030-01-01"), TODAY).to());
        assertThrows(ProblemException.class, () -> ReportPeriod.asked(day("1999-12-31"), null, TODAY));
    }

    @Test
    void every_norwegian_reads_bokmal_and_who_is_not_spoken_to_reads_english() {
        assertEquals(
                "nb",
                ReportWords.language(List.of(Locale.forLanguageTag("nn-NO"))).getLanguage());
        assertEquals(
                "sv",
                ReportWords.language(List.of(Locale.GERMAN, Locale.forLanguageTag("sv-SE")))
                        .getLanguage());
        assertEquals("en", ReportWords.language(List.of(Locale.GERMAN)).getLanguage());
    }

    @Test
    void each_language_has_every_word() throws IOException {
        Set<Object> english = words("").keySet();
        assertEquals(english, words("_sv").keySet());
        assertEquals(english, words("_nb").keySet());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file =
                ReportPeriodTest.class.getResourceAsStream("/followup/words" + language + ".properties")) {
            words.load(file);
        }
        return words;
    }
}
