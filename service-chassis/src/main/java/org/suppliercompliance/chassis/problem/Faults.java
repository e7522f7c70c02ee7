package org.suppliercompliance.chassis.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one request, so that the answer names all of them. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault at the JSON pointer. */
    public Faults add(String pointer, String detail) {
        found.add(new Fault(pointer, detail));
        return this;
    }

    /** Notes a fault unless the condition holds. */
    public Faults require(boolean condition, String pointer, String detail) {
        return condition ? this : add(pointer, detail);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /** Throws a 422 that names every fault noted so far, if any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(
                    StandardProblem.UNPROCESSABLE,
                    found.size() == 1 ? found.get(0).detail() : found.size() + " faults, see errors",
                    found);
        }
    }
}
