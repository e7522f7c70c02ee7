package org.suppliercompliance.chassis.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {
    @ParameterizedTest
    @CsvSource({
        "36.299999999999997,36.3",
        "5564480282,5564480282",
        "1.2E3,1200",
        "12.0,12",
        "1E+999999999,1E+999999999",
        "Infinity,Infinity",
    })
    void a_number_is_what_the_sheet_shows(String raw, String shown) {
        assertEquals(shown, CellText.number(raw));
    }

    @ParameterizedTest
    @CsvSource({
        "1,false,1900-01-01",
        "59,false,1900-02-28",
        "61,false,1900-03-01",
        "46418,false,2027-01-31",
        "46418.75,false,2027-01-31",
        "44956,true,2027-01-31",
        "2958465,false,9999-12-31",
        "2958466,false,2958466",
        "0.5,false,0.5",
        "1E+999999999,false,1E+999999999",
    })
    void a_day_is_counted_from_1900_or_1904(String raw, boolean from1904, String date) {
        assertEquals(date, CellText.date(raw, from1904));
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd,true",
        "dd.mm.yyyy,true",
        "[$-41D]d mmmm yyyy;@,true",
        "0.00,false",
        "[Red]0.00,false",
        "0\" days\",false",
        "hh:mm,false",
    })
    void a_format_shows_days_or_it_does_not(String format, boolean date) {
        assertEquals(date, CellText.showsDate(format));
    }
}
