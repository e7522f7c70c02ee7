package org.suppliercompliance.supplier.declarations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubcontractorGraphTest {
    private static SubcontractorEntry entry(String name, String worksFor) {
        return new SubcontractorEntry(name, null, null, worksFor, false, null);
    }

    private static List<String> names(SubcontractorGraph graph) {
        return graph.nodes().stream().map(node -> node.name() + node.depth()).toList();
    }

    @Test
    @DisplayName("S8: each subcontractor is listed once, where it is nearest to the supplier")
    void the_nearest_place_counts() {
        SubcontractorGraph graph =
                SubcontractorGraph.of(List.of(entry("C", "B"), entry("B", "A"), entry("A", null), entry("C", null)), 5);

        assertEquals(List.of("A1", "C1", "B2"), names(graph));
        assertEquals(List.of(), graph.cycles());
        assertFalse(graph.cut());
    }

    @Test
    void a_circle_is_named_once_and_not_followed() {
        SubcontractorGraph graph = SubcontractorGraph.of(
                List.of(entry("B", null), entry("A", "b"), entry("B", "A"), entry("C", "A"), entry("C", "C")), 5);

        assertEquals(List.of("B1", "A2", "C3"), names(graph));
        assertEquals(List.of(List.of("A", "B", "A"), List.of("C", "C")), graph.cycles());
    }

    @Test
    void what_only_a_circle_leads_to_has_no_depth() {
        SubcontractorGraph graph = SubcontractorGraph.of(List.of(entry("A", "B"), entry("B", "A")), 5);

        assertEquals(List.of("Anull", "Bnull"), names(graph));
        assertEquals(List.of(List.of("A", "B", "A")), graph.cycles());
    }

    @Test
    void a_chain_of_hundreds_is_cut_at_the_depth_and_exhausts_no_stack() {
        List<SubcontractorEntry> chain = new ArrayList<>(List.of(entry("N0", null)));
        for (int i = 1; i < 500; i++) {
            chain.add(entry("N" + i, "N" + (i - 1)));
        }
        SubcontractorGraph graph = SubcontractorGraph.of(chain, 3);

        assertEquals(List.of("N01", "N12", "N23"), names(graph));
        assertTrue(graph.cut());
    }
}
