package org.suppliercompliance.criteria.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suppliercompliance.criteria.reference.CategoryLines;

class SubjectRuleTest {
    private static final SubjectRule COMPUTERS =
            new SubjectRule("PC", "minerals-due-diligence", List.of("30213", "33197"), List.of(), "Computers.");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "30213000, true",
        "30213100, true",
        "30210000, true",
        "30200000, true",
        "30000000, true",
        "33197000, true",
        "33190000, true",
        "33000000, true",
        "30214000, false",
        "30220000, false",
        "30100000, false",
        "33196000, false",
        "31000000, false",
    })
    @Tag("S32")
    @DisplayName(
            "S32: a rule holds for its goods, for parts of them and for a branch of the CPV that holds them, and for none beside")
    void of_the_whole_and_of_parts(String cpv, boolean expected) {
        SetContent set = new SetContent("A set", List.of(), List.of(cpv), 100, 70, null, null);
        assertEquals(expected, COMPUTERS.appliesTo(set, new CategoryLines(Map.of())));
    }
}
