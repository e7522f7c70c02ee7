package org.suppliercompliance.audit.reference;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a sharing reaches, and whom it does so no longer. What is shared again stays with the networks it is shared with, but for those its owner
 * has left.
 *
 * @param networks those it is shared with from now on
 * @param left those it was shared with, which its owner has left since
 * @param told the other members of the networks today, who are told of the present state
 * @param lost who read it, or could in a network that was left, and can no more: told of the end, and of nothing later
 * @param viewers who has to be told when this sharing ends, also who leaves meanwhile
 */
public record Reach(List<String> networks, List<String> left, Set<String> told, Set<String> lost, Set<String> viewers) {
    /**
     * @param asked the networks that are asked for now
     * @param mine those the owner is in
     * @param before those it is shared with, none when it is not
     * @param viewers who was told before
     */
    static Reach of(
            String owner,
            Collection<String> asked,
            Collection<String> mine,
            Collection<String> before,
            Collection<String> viewers,
            KnownNetworks known) {
        Set<String> with = new TreeSet<>(asked);
        Set<String> left = new TreeSet<>();
        before.forEach(network -> (mine.contains(network) ? with : left).add(network));
        Set<String> told = new TreeSet<>(known.members(with));
        told.remove(owner);
        Set<String> ever = new TreeSet<>(viewers);
        Set<String> lost = new TreeSet<>();
        if (!left.isEmpty()) {
            lost.addAll(ever);
            lost.addAll(known.members(left));
            lost.removeAll(told);
            lost.remove(owner);
            ever.clear();
        }
        // who has left a network hears nothing new, but still of the end
        ever.addAll(told);
        return new Reach(List.copyOf(with), List.copyOf(left), told, lost, ever);
    }
}
