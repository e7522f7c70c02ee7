package org.suppliercompliance.chassis.inbox;

import java.util.List;
import java.util.Set;

/**
 * A subscription that keeps copies of what another service tells, and whose copies can be read again from the first event on while they are
 * in use. They are filled in temporary tables first, by the same {@link #on}, {@link #forget} and {@link #restated}: these name their tables
 * without a schema, state no facts, and write to nothing but {@link #tables()} and {@link #besides()}. What all projections of a service
 * fill together is exchanged together; so each of its tables is filled by projections only.
 */
public interface Projection extends TopicSubscription {
    /**
     * A table it fills, with a primary key.
     *
     * @param name without a schema
     * @param settledHere columns that this service fills itself: a row that is otherwise as the events say keeps them, one that is not
     *     takes what the events begin with
     * @param keepsHistory whether it knows more than the newest facts tell, as names that something has had: topics that were made anew
     *     may not tell it any more
     */
    record Table(String name, Set<String> settledHere, boolean keepsHistory) {
        public Table(String name) {
            this(name, Set.of(), false);
        }

        public static Table settling(String name, String column) {
            return new Table(name, Set.of(column), false);
        }

        public static Table ofHistory(String name) {
            return new Table(name, Set.of(), true);
        }
    }

    /** The tables it fills. */
    List<Table> tables();

    /** Tables it writes to besides, as to take back what was not sent yet: reading again finds them empty and leaves them alone. */
    default List<String> besides() {
        return List.of();
    }
}
