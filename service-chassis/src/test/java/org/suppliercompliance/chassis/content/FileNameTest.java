package org.suppliercompliance.chassis.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suppliercompliance.chassis.problem.Faults;

class FileNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x.pdf",
                "C:\\x.pdf",
                "a/b.pdf",
                "a\u0000b.pdf",
                "a\nb.pdf",
                "a\u202efdp.exe.pdf",
                ".htaccess",
                ".hidden.pdf",
                "CON",
                "con.pdf",
                "Lpt1.x.pdf",
                "x.exe",
                "x.pdf.exe",
                "x.svg",
                "x.html",
                "x",
                "x.pdf.",
                " x.pdf",
                "x.pdf ",
                "a<b>.pdf",
                "a\u200bb.pdf",
                "a\ue000.pdf"
            })
    @DisplayName("FG12: file names with paths, control characters, of devices, hidden or of other types are refused")
    void names_that_are_refused(String name) {
        Faults faults = new Faults();
        FileName.checked(name, faults);
        assertFalse(faults.isEmpty(), name);
        assertTrue(faults.all().stream().allMatch(fault -> fault.pointer().equals("/fileName")));
    }

    @Test
    @DisplayName("FG12: a name of more than 255 bytes is refused, whatever its characters")
    void long_names_are_refused() {
        Faults faults = new Faults();
        FileName.checked("å".repeat(126) + ".pdf", faults);
        assertFalse(faults.isEmpty());
        Faults none = new Faults();
        FileName.checked("å".repeat(125) + ".pdf", none);
        assertTrue(none.isEmpty());
    }

    @Test
    @DisplayName("a good name is kept in normal form C, and goes out encoded")
    void good_names() {
        Faults faults = new Faults();
        assertEquals("Intyg å.pdf", FileName.checked("Intyg a\u030a.pdf", faults));
        assertTrue(faults.isEmpty());
        assertEquals(
                "attachment; filename=\"Intyg _.pdf\"; filename*=UTF-8''Intyg%20%C3%A5.pdf",
                FileName.attachment("Intyg å.pdf"));
    }
}
