package org.suppliercompliance.criteria.reference;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How categories of products contain each other.
 *
 * @param upwards of each category itself and those it is a part of
 */
public record CategoryLines(Map<String, Set<String>> upwards) {
    /** Whether a category of the one is a category of the other, a part of one, or holds one. */
    public boolean meet(Collection<String> some, Collection<String> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other ->
                                line(one).contains(other) || line(other).contains(one)));
    }

    private Set<String> line(String category) {
        return upwards.getOrDefault(category, Set.of(category));
    }
}
