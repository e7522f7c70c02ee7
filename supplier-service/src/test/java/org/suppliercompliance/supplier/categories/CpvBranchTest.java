package org.suppliercompliance.supplier.categories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CpvBranchTest {
    @Test
    void a_code_stands_for_what_is_below_it() {
        assertEquals("30213", CpvBranch.prefix("30213000"));
        assertEquals("302132", CpvBranch.prefix("30213200"));
        assertEquals("30", CpvBranch.prefix("30000000"));
        assertEquals(
                List.of("30", "302", "3021", "30213", "302132", "3021320", "30213200"), CpvBranch.prefixes("30213200"));
    }

    @Test
    void a_code_exists_with_its_own_check_digit_only() {
        CpvBranch vocabulary = new CpvBranch();
        assertEquals(Optional.of("30213000"), vocabulary.read("30213000-5"));
        assertEquals(Optional.of("30213000"), vocabulary.read("30213000"));
        assertEquals(Optional.empty(), vocabulary.read("30213000-4"));
        assertEquals(Optional.empty(), vocabulary.read("30213001"));
    }
}
