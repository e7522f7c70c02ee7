package org.suppliercompliance.chassis.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ListCellTest {
    @Provide
    Arbitrary<List<String>> lists() {
        return Arbitraries.strings()
                .withChars("'=-|\\ab1")
                .ofMaxLength(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property
    void a_list_comes_back_from_the_cell_it_was_written_into(@ForAll("lists") List<String> items) {
        assertEquals(items, ListCell.split(FormulaCells.plain(ListCell.joined(items))));
    }

    @Test
    @DisplayName("FG13: a bar within a text is no bar between two, every text is defused, and codes are as they are")
    void written() {
        assertEquals("SE|NO", ListCell.joined(List.of("SE", "NO")));
        assertEquals("A\\|B|C:\\\\D|'=1+1|'-|'-x", ListCell.joined(List.of("A|B", "C:\\D", "=1+1", "-", "-x")));
        assertEquals("", ListCell.joined(List.of()));
    }

    @Test
    @DisplayName("A backslash as people write it is one")
    void as_people_write_it() {
        assertEquals(List.of("C:\\D", "E\\"), ListCell.split("C:\\D|E\\"));
    }
}
