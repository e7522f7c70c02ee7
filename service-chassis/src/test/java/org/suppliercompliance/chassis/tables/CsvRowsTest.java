package org.suppliercompliance.chassis.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.problem.ProblemException;

@DisplayName("A CSV file is read with the separator it has")
class CsvRowsTest {
    private static TableRows rows(String text) throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        return CsvRows.open(new ByteArrayInputStream(file), null, file.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\n", "\ufeffsep=;\n\n"})
    @DisplayName(
            "The line that tells Excel the separator is no header, and counts where the header alone says otherwise")
    void the_hint_for_excel_names_the_separator(String hint) throws IOException {
        try (TableRows rows = rows(hint + "name, first, and last;town\nPaper, Ink;Oslo\n")) {
            assertEquals(List.of("name, first, and last", "town"), rows.header());
            TableRow row = rows.next();
            assertEquals(List.of("Paper, Ink", "Oslo"), row.cells());
            assertEquals(hint.lines().count() + 2, row.line());
        }
    }

    @Test
    @DisplayName("A tab is named as it is")
    void a_tab_is_named_as_it_is() throws IOException {
        try (TableRows rows = rows("sep=\t\na,b,c\td\n")) {
            assertEquals(List.of("a,b,c", "d"), rows.header());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=|\na|b\n", "sep=;\n", "sep=;\n\n \n"})
    @DisplayName("A separator that is not taken is refused, and a hint without a header, too")
    void another_separator_is_refused(String text) {
        assertThrows(ProblemException.class, () -> rows(text));
    }
}
