package org.suppliercompliance.chassis.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the relay. */
@ConfigMapping(prefix = "chassis.relay")
public interface RelaySettings {
    /** Whether this replica may relay; off only where another replica does it. */
    @WithDefault("true")
    boolean enabled();

    /** How many facts are sent before their acks are awaited. */
    @WithDefault("500")
    int batchSize();

    /** The slow poll that makes good a lost wake-up, and how often a replica asks to become the leader. */
    @WithDefault("1s")
    Duration pollInterval();

    /** The least time between two passes that were not full: facts of a busy moment travel together. */
    @WithDefault("50ms")
    Duration pace();

    /** The pause after a failure. */
    @WithDefault("500ms")
    Duration retryPause();
}
