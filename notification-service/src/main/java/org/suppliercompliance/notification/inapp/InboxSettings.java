package org.suppliercompliance.notification.inapp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many follow their inbox live, and how. */
@ConfigMapping(prefix = "notification.inbox")
public interface InboxSettings {
    /** Streams that one replica keeps open. */
    @WithDefault("5000")
    int streams();

    /** Streams of one person on one replica: windows and devices. */
    @WithDefault("20")
    int streamsPerPerson();

    /** How often a stream says that it is alive, so that nothing on the way closes it as idle. */
    @WithDefault("15S")
    Duration heartbeat();
}
