package org.suppliercompliance.endtoend.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suppliercompliance.endtoend.faults.Observed.Event;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;

/** Decides from the history and from what is left whether the suite kept its promises; knows nothing of the faults. */
final class Checker {
    /** The seven promises. */
    enum Promise {
        /** 1: every acknowledged write is readable. */
        LOST,
        /** 2: what was refused left nothing. */
        PHANTOM,
        /** 3: nothing took effect twice, and what ended unknown at most once. */
        DOUBLED,
        /** 4: each committed event is in its topic, and once in each consumer that takes it. */
        EVENT,
        /** 5: per aggregate, no consumer gets an older version after a newer one. */
        ORDER,
        /** 6: who must be told is told once, and nobody early. */
        TOLD,
        /** 7: nobody gets anything of another authority. */
        LEAK
    }

    /** A promise that was broken, and by what. */
    record Violation(Promise promise, String what) {}

    private final List<Violation> violations = new ArrayList<>();

    private Checker() {}

    static List<Violation> check(List<Operation> history, Observed left) {
        Checker checker = new Checker();
        history.stream().filter(Operation::isWrite).forEach(write -> checker.write(write, left));
        history.forEach(checker::sight);
        left.sightings().stream()
                .filter(one -> !one.reader().equals(one.owner()))
                .forEach(one -> checker.broken(Promise.LEAK, one.reader() + " got something of " + one.owner()));
        checker.events(left);
        checker.order(left);
        checker.told(left);
        return List.copyOf(checker.violations);
    }

    private void write(Operation write, Observed left) {
        int rows = left.rows().getOrDefault(write.marker(), 0);
        if (write.outcome() == Outcome.OK && (rows == 0 || !left.readable().contains(write.marker()))) {
            broken(Promise.LOST, write.marker() + ", rows " + rows);
        }
        if (write.outcome() == Outcome.FAIL && rows > 0) {
            broken(Promise.PHANTOM, write.marker() + ", answered " + write.status());
        }
        if (rows > 1) {
            broken(Promise.DOUBLED, write.marker() + ", rows " + rows);
        }
    }

    private void sight(Operation read) {
        for (String owner : read.seen()) {
            if (!owner.equals(read.authority())) {
                broken(Promise.LEAK, read.authority() + " read something of " + owner);
            }
        }
    }

    private void events(Observed left) {
        Set<String> sent = new HashSet<>();
        left.topics().forEach(event -> sent.add(event.id()));
        left.committed().forEach((id, event) -> {
            if (!sent.contains(id)) {
                broken(Promise.EVENT, event + " was committed and is not in the topic");
            }
        });
        left.receipts().forEach((consumer, ids) -> {
            Set<String> types = left.handled().getOrDefault(consumer, Set.of());
            Map<String, Integer> times = count(ids);
            left.committed().values().stream()
                    .filter(event -> types.contains(event.type()))
                    .filter(event -> times.getOrDefault(event.id(), 0) != 1)
                    .forEach(event -> broken(
                            Promise.EVENT,
                            consumer + " took " + event + " " + times.getOrDefault(event.id(), 0) + " times"));
        });
    }

    /** A repeat after a crash is known by its id and passed over, by the consumers as here. */
    private void order(Observed left) {
        Map<String, Event> newest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Event event : left.topics()) {
            if (seen.add(event.id())) {
                Event before = newest.put(event.subject(), event);
                if (before != null && isOlder(event, before)) {
                    broken(Promise.ORDER, event + " after " + before);
                }
            }
        }
    }

    private static boolean isOlder(Event event, Event before) {
        return event.epoch() != before.epoch() ? event.epoch() < before.epoch() : event.version() < before.version();
    }

    private void told(Observed left) {
        Map<String, Set<String>> ids = new HashMap<>();
        left.told()
                .forEach(one ->
                        ids.computeIfAbsent(one.key(), key -> new HashSet<>()).add(one.id()));
        for (String key : left.once()) {
            if (ids.getOrDefault(key, Set.of()).isEmpty()) {
                broken(Promise.TOLD, key + " was never told");
            }
        }
        ids.forEach((key, distinct) -> {
            if (distinct.size() > 1) {
                broken(Promise.TOLD, key + " was told under " + distinct.size() + " ids");
            }
            if (left.never().contains(key)) {
                broken(Promise.TOLD, key + " was told too early");
            }
        });
    }

    private static Map<String, Integer> count(List<String> ids) {
        Map<String, Integer> times = new HashMap<>();
        ids.forEach(id -> times.merge(id, 1, Integer::sum));
        return Collections.unmodifiableMap(times);
    }

    private void broken(Promise promise, String what) {
        violations.add(new Violation(promise, what));
    }
}
