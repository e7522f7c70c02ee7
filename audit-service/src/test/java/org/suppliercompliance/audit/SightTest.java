package org.suppliercompliance.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;

@DisplayName("On whose behalf a token with several roles looks")
class SightTest {
    private static final UUID SUPPLIER = UUID.randomUUID();

    private static Sight sight(@Nullable String authority, @Nullable UUID supplier, String... roles) {
        return Sight.of(new Caller("somebody", Set.of(roles), authority, supplier));
    }

    @Test
    @Tag("FG6")
    @DisplayName("FG6: the operator's role widens no sight: an auditor keeps to what was given to it")
    void an_auditor_who_operates() {
        assertEquals(
                "somebody", sight("OSLO", null, Role.AUDITOR, Role.OPERATOR).auditor());
        assertEquals(
                "somebody",
                sight("OSLO", SUPPLIER, Role.AUDITOR, Role.SUPPLIER, Role.OPERATOR)
                        .auditor());
    }

    @Test
    @Tag("FG6")
    @DisplayName("FG6: a supplier's role opens nothing of an authority, not with the operator's beside it either")
    void a_supplier_who_operates() {
        assertTrue(sight("OSLO", SUPPLIER, Role.SUPPLIER, Role.OPERATOR).supplierSide());
        ProblemException refused =
                assertThrows(ProblemException.class, () -> sight("OSLO", null, Role.SUPPLIER, Role.OPERATOR));
        assertEquals(StandardProblem.FORBIDDEN, refused.type());
    }

    @Test
    @Tag("FG6")
    @DisplayName("FG6: with both claims and a role of an authority, the authority's side counts, and its roles alone")
    void both_claims() {
        Sight both = sight("OSLO", SUPPLIER, Role.BUYER, Role.SUPPLIER);
        assertFalse(both.supplierSide());
        assertEquals(Set.of(Role.BUYER), both.roles());
        assertTrue(sight("OSLO", SUPPLIER, Role.SUPPLIER).supplierSide());
    }
}
