package org.suppliercompliance.criteria.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.proof.EquivalenceGraph.Edge;

class EquivalenceGraphTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    @DisplayName("equivalences chain, and the shortest chain is the one that is told")
    void equivalences_chain() {
        EquivalenceGraph graph =
                new EquivalenceGraph(List.of(new Edge(A, B), new Edge(B, C), new Edge(C, D), new Edge(A, C)));

        assertEquals(List.of(A, C, D), graph.chainsFrom(A).get(D));
        assertEquals(List.of(A, C, D), graph.chainsTo(D).get(A));
        assertEquals(List.of(B, C, D), graph.chainsTo(D).get(B));
        assertEquals(List.of(D), List.copyOf(graph.chainsFrom(D).keySet()));
    }

    @Test
    @DisplayName("an edge that closes a circle is told with the whole circle, one that closes none is not")
    void a_circle_is_told_whole() {
        EquivalenceGraph graph = new EquivalenceGraph(List.of(new Edge(A, B), new Edge(B, C)));

        assertEquals(List.of(C, A, B, C), graph.circleWith(new Edge(C, A)));
        assertEquals(List.of(A, A), graph.circleWith(new Edge(A, A)));
        assertEquals(List.of(), graph.circleWith(new Edge(A, C)));
        assertEquals(List.of(), graph.circleWith(new Edge(D, A)));
    }

    @Test
    @DisplayName(
            "twenty layers of ten kinds, each counting as all of the next, are searched by their edges, not by their 10^20 paths")
    void dense_graphs_are_searched_by_their_edges() {
        List<Edge> edges = new ArrayList<>();
        for (int layer = 0; layer < 20; layer++) {
            for (int from = 0; from < 10; from++) {
                for (int to = 0; to < 10; to++) {
                    edges.add(new Edge(new UUID(layer, from), new UUID(layer + 1, to)));
                }
            }
        }

        assertEquals(
                21,
                new EquivalenceGraph(edges)
                        .chainsFrom(new UUID(0, 0))
                        .get(new UUID(20, 9))
                        .size());
    }
}
