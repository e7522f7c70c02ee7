package org.suppliercompliance.chassis.content;

/** A store that is there to be chosen, by {@code chassis.content.store}. It connects to nothing before it is used. */
public interface NamedStore extends ContentStore {
    String name();

    /** Asked at the start of the one that was chosen: throws a {@code ConfigurationException} that names the setting that is missing. */
    default void requireConfigured() {}
}
