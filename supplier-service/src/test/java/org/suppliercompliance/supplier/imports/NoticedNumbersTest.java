package org.suppliercompliance.supplier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.supplier.notices.NoticeUnit;
import org.suppliercompliance.supplier.notices.NoticedParty;
import org.suppliercompliance.supplier.registry.IdentifierSchemes;

class NoticedNumbersTest {
    private final UnitReport report = new UnitReport(new NoticeUnit(1, null, List.of(), List.of()));

    private NoticedNumbers.Read read(String number) {
        NoticedParty party = new NoticedParty("Somebody", "FI", null, number, null, null, null, false);
        return new NoticedNumbers(new IdentifierSchemes()).read(party, "FI", "/awards/0", report);
    }

    private @Nullable String reported() {
        assertEquals(1, report.findings().size());
        return report.findings().get(0).content();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "131052-308T",
                "131052-308t",
                "131052+308T",
                "131052A3086",
                "131052y308T",
                "131052\u2013308T",
                "131052 - 308T",
                "131052\u00a0-308T",
                "811228-9874",
                "19811228-9874",
                "811228\u20119874",
                "12037522390",
            })
    @DisplayName(
            "ADR 18: a number that could be a person's is neither kept nor shown, Finnish codes with a letter included")
    void a_persons_number_is_not_kept(String number) {
        NoticedNumbers.Read read = read(number);

        assertEquals(List.of(), read.identifiers());
        assertNull(read.asGiven());
        assertNull(reported());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"131052-308TX", "131052G308T", "13105-308T", "2058430-7", "K-1234567890123"})
    @DisplayName("ADR 18: any other number is kept as given")
    void another_number_is_kept_as_given(String number) {
        NoticedNumbers.Read read = read(number);

        assertEquals(List.of(), read.identifiers());
        assertEquals(number, read.asGiven());
        assertEquals(number, reported());
    }
}
