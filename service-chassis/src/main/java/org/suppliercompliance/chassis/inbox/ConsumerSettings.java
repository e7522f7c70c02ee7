package org.suppliercompliance.chassis.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the consumer loops. */
@ConfigMapping(prefix = "chassis.consumers")
public interface ConsumerSettings {
    /** Whether this replica consumes. */
    @WithDefault("true")
    boolean enabled();

    /** The most records read, and applied in one transaction, at once. */
    @WithDefault("500")
    int batchSize();

    /** About how long one transaction takes: where an event costs much, it takes fewer of them. */
    @WithDefault("1s")
    Duration batchLength();

    /**
     * The pace of a consumer that is more than a batch behind while requests come: so many records a second at the least, as far as the machine
     * allows, and no more where they are work. Without requests it is as fast as it can.
     */
    @WithDefault("1000")
    int catchUpPerSecond();

    /** The first pause of a partition after a transient failure; it doubles with every further one. */
    @WithDefault("200ms")
    Duration retryPause();

    /** The longest such pause. */
    @WithDefault("10s")
    Duration longestRetryPause();

    /** How long a silent replica keeps its partitions. */
    @WithDefault("10s")
    Duration sessionTimeout();
}
