package org.suppliercompliance.criteria.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.LegalBasisKind;
import org.suppliercompliance.criteria.catalogue.ProofDepth;

class ShippedFilesTest {
    private final List<ShippedCriterion> criteria = ShippedCriterion.readAll();

    @Test
    @DisplayName("the files hold 122 criteria with a code of their own in 13 frameworks")
    void the_files_hold_122_criteria_in_13_frameworks() {
        assertEquals(122, criteria.size());
        assertEquals(
                122,
                criteria.stream()
                        .map(c -> c.framework() + " " + c.code())
                        .distinct()
                        .count());
        assertEquals(codes("frameworks.csv"), frameworksUsed());
        assertEquals(13, frameworksUsed().size());
    }

    @Test
    @DisplayName("every shipped criterion meets what a published one must hold")
    void every_shipped_criterion_meets_what_a_published_one_must_hold() {
        Set<String> themes = codes("themes.csv");
        Set<String> conventions = codes("ilo_conventions.csv");
        for (ShippedCriterion criterion : criteria) {
            String name = criterion.framework() + " " + criterion.code();
            assertTrue(themes.contains(criterion.content().theme()), name);
            assertTrue(criterion.content().titles().en() != null, name);
            assertFalse(criterion.content().uses().isEmpty(), name);
            assertFalse(criterion.content().proofs().isEmpty(), name);
            assertTrue(conventions.containsAll(criterion.content().iloConventions()), name);
            assertTrue(
                    criterion.content().proofs().stream()
                            .allMatch(proof ->
                                    proof.depth() != ProofDepth.NAMED_METHODOLOGY || proof.methodology() != null),
                    name);
            assertFalse(criterion.source().isEmpty(), name);
        }
    }

    @Test
    @DisplayName("no shipped social criterion may stand as a technical specification")
    void no_shipped_social_criterion_may_stand_as_a_technical_specification() {
        Set<String> social = CsvTable.read("themes.csv").rows().stream()
                .filter(row -> row.getField("dimension").equals("SOCIAL"))
                .map(row -> row.getField("code"))
                .collect(Collectors.toSet());

        assertEquals(
                List.of(),
                criteria.stream()
                        .filter(c -> social.contains(c.content().theme()))
                        .filter(c -> c.content().uses().contains(CriterionUse.TECHNICAL_SPECIFICATION))
                        .map(ShippedCriterion::code)
                        .toList());
    }

    @Test
    @DisplayName("the parent of a part is a criterion of the same framework")
    void the_parent_of_a_part_is_a_criterion_of_the_same_framework() {
        Set<String> known =
                criteria.stream().map(c -> c.framework() + " " + c.code()).collect(Collectors.toSet());

        criteria.stream()
                .filter(c -> c.parent() != null)
                .forEach(c -> assertTrue(known.contains(c.framework() + " " + c.parent()), c.code()));
    }

    @Test
    @DisplayName("a criterion that names the ILO core conventions names all ten")
    void a_criterion_that_names_the_core_conventions_names_all_ten() {
        ShippedCriterion basic = criteria.stream()
                .filter(c -> c.framework().equals("UHM-CLAUSES") && c.code().equals("BAS"))
                .findFirst()
                .orElseThrow();

        assertEquals(10, basic.content().iloConventions().size());
        assertTrue(
                basic.content().legalBasis().stream().allMatch(basis -> basis.kind() == LegalBasisKind.ILO_CONVENTION));
    }

    private Set<String> frameworksUsed() {
        return criteria.stream().map(ShippedCriterion::framework).collect(Collectors.toSet());
    }

    private static Set<String> codes(String table) {
        return CsvTable.read(table).rows().stream()
                .map((NamedCsvRecord row) -> row.getField("code"))
                .collect(Collectors.toSet());
    }
}
