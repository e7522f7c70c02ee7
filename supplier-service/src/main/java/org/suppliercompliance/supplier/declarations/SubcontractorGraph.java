package org.suppliercompliance.supplier.declarations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.registry.Names;

/**
 * The chain of subcontractors. Each is listed once, where it is nearest to the supplier; circles are named and never followed.
 *
 * @param nodes the subcontractors within the depth, nearest first, then those that only a circle leads to
 * @param cycles each circle once, from a name back to it
 * @param cut whether something lies deeper
 */
record SubcontractorGraph(List<ChainLink> nodes, List<List<String>> cycles, boolean cut) {
    static SubcontractorGraph of(List<SubcontractorEntry> entries, int depth) {
        Map<String, SubcontractorEntry> byName = new LinkedHashMap<>();
        Map<String, Set<String>> principals = new HashMap<>();
        Set<String> inScope = new HashSet<>();
        for (SubcontractorEntry entry : entries) {
            String name = Names.folded(entry.name());
            byName.putIfAbsent(name, entry);
            String principal = entry.worksFor() == null ? "" : Names.folded(entry.worksFor());
            principals.computeIfAbsent(principal, key -> new LinkedHashSet<>()).add(name);
            if (entry.contributesDirectly()) {
                inScope.add(name);
            }
        }
        List<ChainLink> nodes = new ArrayList<>();
        boolean cut = false;
        Map<String, List<String>> paths = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>();
        for (String first : principals.getOrDefault("", Set.of())) {
            paths.put(first, List.of());
            next.add(first);
        }
        while (!next.isEmpty()) {
            String name = next.remove();
            List<String> path = paths.getOrDefault(name, List.of());
            List<String> below = path;
            if (path.size() < depth) {
                SubcontractorEntry entry = Objects.requireNonNull(byName.get(name));
                nodes.add(link(entry, path.size() + 1, path, inScope.contains(name)));
                below = new ArrayList<>(path);
                below.add(entry.name());
            } else {
                cut = true;
            }
            for (String child : principals.getOrDefault(name, Set.of())) {
                if (paths.putIfAbsent(child, below) == null) {
                    next.add(child);
                }
            }
        }
        byName.forEach((name, entry) -> {
            if (!paths.containsKey(name)) {
                nodes.add(link(entry, null, List.of(), inScope.contains(name)));
            }
        });
        List<List<String>> cycles = Circles.among(byName.keySet(), principals).stream()
                .map(circle -> circle.stream()
                        .map(name -> Objects.requireNonNull(byName.get(name)).name())
                        .toList())
                .toList();
        return new SubcontractorGraph(List.copyOf(nodes), cycles, cut);
    }

    private static ChainLink link(SubcontractorEntry entry, @Nullable Integer depth, List<String> path, boolean scope) {
        return new ChainLink(
                entry.name(), entry.country(), entry.supplierId(), depth, List.copyOf(path), scope, entry.task());
    }
}
