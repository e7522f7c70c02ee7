package org.suppliercompliance.chassis.content;

/** A store that is there to be chosen, by {@code chassis.content.store}. It connects to nothing before it is used. */
public interface NamedStore extends ContentStore {
    String name();
}
