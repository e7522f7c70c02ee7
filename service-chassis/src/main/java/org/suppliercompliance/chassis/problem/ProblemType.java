package org.suppliercompliance.chassis.problem;

import java.util.List;

/** A kind of problem; each service lists its own as an enum. */
public interface ProblemType {
    /** The last part of the {@code type} URI, kebab case, stable: {@code urn:problem-type:<service>:<slug>}. */
    String slug();

    /** The short human title, the same for every occurrence. */
    String title();

    /** The HTTP status. */
    int status();

    /** The headers that only some answers have and this one may have. */
    default List<String> headers() {
        return List.of();
    }
}
