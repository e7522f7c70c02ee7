package org.suppliercompliance.chassis.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What happens about topics that are missing. */
@ConfigMapping(prefix = "chassis.topics")
public interface TopicSettings {
    /** Whether topics are looked for at the start. */
    @WithDefault("true")
    boolean check();

    /** Whether a missing topic is made; otherwise it is named in the log, once, and in the metrics as long as it is missing. */
    @WithDefault("false")
    boolean create();

    /** The partitions of a topic that is made. */
    @WithDefault("3")
    int partitions();

    /** How often each record of a topic that is made is kept. */
    @WithDefault("1")
    short replicas();

    /** The pause between two looks while one is missing or the broker is away. */
    @WithDefault("15s")
    Duration pause();
}
