package org.suppliercompliance.chassis.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaCellsTest {
    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n\0 ab1").ofMaxLength(6);
    }

    @Property
    void a_defused_cell_gives_back_what_was_written_and_never_starts_like_a_formula(@ForAll("cells") String cell) {
        String defused = FormulaCells.defused(cell);
        assertEquals(cell, FormulaCells.plain(defused));
        assertFalse(!defused.isEmpty() && "=+-@\t\r\n\0".indexOf(defused.charAt(0)) >= 0, defused);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=A1,'=A1", "'=A1,''=A1", "O'Brien,O'Brien", "'s-Hertogenbosch,'s-Hertogenbosch", "-5,'-5"})
    void only_what_could_run_gets_an_apostrophe(String cell, String defused) {
        assertEquals(defused, FormulaCells.defused(cell));
    }
}
