package org.suppliercompliance.supplier.declarations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is reached from a site, step by step: every site once, where it is nearest. A circle is seen when a step leads back, and is not
 * followed.
 *
 * @param depths each site with its distance, nearest first, the start itself included
 * @param next where each of them leads to, among them
 * @param cut whether depth or size left something out
 */
record SiteGraph(Map<UUID, Integer> depths, Map<UUID, Set<UUID>> next, boolean cut) {
    private static final int MOST_LINKS = 5_000;

    /** From one site to the next, in the direction that is followed. */
    record Step(UUID from, UUID to) {}

    /** Knows where sites lead to. */
    @FunctionalInterface
    interface Steps {
        /** At most so many steps from these sites. */
        List<Step> from(Set<UUID> sites, int most);
    }

    static SiteGraph of(UUID start, int depth, int limit, Steps steps) {
        Map<UUID, Integer> depths = new LinkedHashMap<>();
        depths.put(start, 0);
        List<Step> links = new ArrayList<>();
        Set<UUID> outermost = Set.of(start);
        boolean cut = false;
        // One step more than asked for: it shows the circles that close there, and whether there is more.
        for (int distance = 1; distance <= depth + 1 && !outermost.isEmpty() && !cut; distance++) {
            int left = MOST_LINKS - links.size();
            List<Step> found = steps.from(outermost, left + 1);
            cut = found.size() > left;
            Set<UUID> reached = new LinkedHashSet<>();
            for (Step step : found) {
                links.add(step);
                if (!depths.containsKey(step.to())) {
                    if (distance > depth || depths.size() > limit) {
                        cut = true;
                    } else {
                        depths.put(step.to(), distance);
                        reached.add(step.to());
                    }
                }
            }
            outermost = reached;
        }
        Map<UUID, Set<UUID>> next = new LinkedHashMap<>();
        links.stream()
                .filter(step -> depths.containsKey(step.to()))
                .forEach(step -> next.computeIfAbsent(step.from(), site -> new LinkedHashSet<>())
                        .add(step.to()));
        return new SiteGraph(depths, next, cut);
    }

    List<List<UUID>> circles() {
        return Circles.among(depths.keySet(), next);
    }
}
