package org.suppliercompliance.endtoend.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one case gathers while it runs: what proves that the fault hit, and the figures. */
final class Proof {
    private final List<String> hits = new ArrayList<>();
    private final Map<String, String> figures = new LinkedHashMap<>();

    /** Something seen from outside that shows the fault was there: a process gone, bytes dropped, a connection refused. */
    synchronized void hit(String what) {
        hits.add(what);
    }

    synchronized void figure(String name, Object value) {
        figures.put(name, String.valueOf(value));
    }

    synchronized List<String> hits() {
        return List.copyOf(hits);
    }

    synchronized Map<String, String> figures() {
        return new LinkedHashMap<>(figures);
    }
}
