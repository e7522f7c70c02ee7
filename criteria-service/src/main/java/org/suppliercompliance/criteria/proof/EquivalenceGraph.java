package org.suppliercompliance.criteria.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts as what, as a graph. Searched breadth first: the shortest chain is the one that explains best, and a dense graph costs
 * its edges, not its paths.
 */
final class EquivalenceGraph {
    /** "A proof of this kind counts as one of that kind." */
    record Edge(UUID kind, UUID countsAs) {}

    private final Map<UUID, List<UUID>> countsAs = new HashMap<>();
    private final Map<UUID, List<UUID>> countedFrom = new HashMap<>();

    EquivalenceGraph(Collection<Edge> edges) {
        for (Edge edge : edges) {
            countsAs.computeIfAbsent(edge.kind(), kind -> new ArrayList<>()).add(edge.countsAs());
            countedFrom
                    .computeIfAbsent(edge.countsAs(), kind -> new ArrayList<>())
                    .add(edge.kind());
        }
    }

    /** The circle that the edge would close, from its kind back to it; empty when it closes none. */
    List<UUID> circleWith(Edge edge) {
        List<UUID> back = chainsFrom(edge.countsAs()).get(edge.kind());
        if (back == null) {
            return List.of();
        }
        List<UUID> circle = new ArrayList<>();
        circle.add(edge.kind());
        circle.addAll(back);
        return circle;
    }

    /** Every kind that the given one counts as, itself first, with the shortest chain from the given one to it. */
    Map<UUID, List<UUID>> chainsFrom(UUID kind) {
        return search(kind, countsAs, false);
    }

    /** Every kind that counts as the given one, itself first, with the shortest chain from it to the given one. */
    Map<UUID, List<UUID>> chainsTo(UUID kind) {
        return search(kind, countedFrom, true);
    }

    private static Map<UUID, List<UUID>> search(UUID start, Map<UUID, List<UUID>> next, boolean backwards) {
        Map<UUID, List<UUID>> chains = new LinkedHashMap<>();
        chains.put(start, List.of(start));
        Deque<UUID> open = new ArrayDeque<>();
        open.add(start);
        UUID here;
        while ((here = open.poll()) != null) {
            for (UUID there : next.getOrDefault(here, List.of())) {
                @Nullable List<UUID> known = chains.get(there);
                if (known == null) {
                    chains.put(there, joined(chains.getOrDefault(here, List.of()), there, backwards));
                    open.add(there);
                }
            }
        }
        return chains;
    }

    private static List<UUID> joined(List<UUID> chain, UUID kind, boolean backwards) {
        List<UUID> longer = new ArrayList<>(chain);
        longer.add(backwards ? 0 : longer.size(), kind);
        return List.copyOf(longer);
    }
}
