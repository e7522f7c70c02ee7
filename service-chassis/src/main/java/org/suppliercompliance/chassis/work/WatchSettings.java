package org.suppliercompliance.chassis.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the watches. */
@ConfigMapping(prefix = "chassis.watch")
public interface WatchSettings {
    /** Whether this replica watches. */
    @WithDefault("true")
    boolean enabled();

    /** The pause between two passes of a watch. */
    @WithDefault("1s")
    Duration interval();

    /** The pause between two passes of the housekeeping: partitions made ahead. */
    @WithDefault("10m")
    Duration housekeepingInterval();
}
