package org.suppliercompliance.supplier.declarations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SiteGraphTest {
    private static UUID site(int number) {
        return new UUID(0, number);
    }

    @Test
    @DisplayName("a graph in which everybody supplies everybody is asked once per step and cut at its bound of links")
    void a_dense_graph_costs_its_bound() {
        AtomicInteger asked = new AtomicInteger();
        SiteGraph graph = SiteGraph.of(site(0), 10, 1_000, (sites, most) -> {
            asked.incrementAndGet();
            return sites.stream()
                    .flatMap(from -> IntStream.range(0, 500).mapToObj(to -> new SiteGraph.Step(from, site(to))))
                    .limit(most)
                    .toList();
        });

        assertEquals(2, asked.get());
        assertEquals(500, graph.depths().size());
        assertTrue(graph.cut());
        assertTrue(!graph.circles().isEmpty() && graph.circles().size() <= 100);
    }

    @Test
    @DisplayName("a ring is walked once around, and is one circle")
    void a_ring_is_one_circle() {
        SiteGraph graph = SiteGraph.of(
                site(2),
                10,
                100,
                (sites, most) -> sites.stream()
                        .map(from -> new SiteGraph.Step(from, site((int) ((from.getLeastSignificantBits() + 1) % 4))))
                        .toList());

        assertEquals(
                List.of(site(2), site(3), site(0), site(1)),
                List.copyOf(graph.depths().keySet()));
        assertEquals(List.of(List.of(site(0), site(1), site(2), site(3), site(0))), graph.circles());
        assertEquals(false, graph.cut());
    }
}
