package org.suppliercompliance.supplier.declarations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the circles of a graph, each once, and follows none. */
final class Circles {
    private static final int MOST = 100;

    private Circles() {}

    /** Depth first with a stack of its own: a chain of hundreds must not exhaust the thread's. Each circle ends where it starts. */
    static <T extends Comparable<? super T>> List<List<T>> among(Collection<T> all, Map<T, Set<T>> below) {
        Set<List<T>> found = new LinkedHashSet<>();
        Set<T> done = new HashSet<>();
        for (T start : all) {
            List<T> path = new ArrayList<>();
            Set<T> open = new HashSet<>();
            Deque<Deque<T>> pending = new ArrayDeque<>();
            pending.push(new ArrayDeque<>(Set.of(start)));
            while (!pending.isEmpty() && found.size() < MOST) {
                Deque<T> siblings = pending.peek();
                if (siblings.isEmpty()) {
                    pending.pop();
                    if (!path.isEmpty()) {
                        T left = path.remove(path.size() - 1);
                        open.remove(left);
                        done.add(left);
                    }
                    continue;
                }
                T next = siblings.remove();
                if (open.contains(next)) {
                    found.add(circle(path.subList(path.indexOf(next), path.size())));
                } else if (!done.contains(next)) {
                    path.add(next);
                    open.add(next);
                    pending.push(new ArrayDeque<>(below.getOrDefault(next, Set.of())));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The same circle reads the same, wherever it was entered. */
    private static <T extends Comparable<? super T>> List<T> circle(List<T> members) {
        List<T> turned = new ArrayList<>(members);
        Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
        turned.add(turned.get(0));
        return List.copyOf(turned);
    }
}
