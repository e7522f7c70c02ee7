package org.suppliercompliance.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks may be sent. */
@ConfigMapping(prefix = "notification.webhook")
public interface WebhookSettings {
    /** Lets endpoints on this machine's loopback interface be used, for the local run and tests. Production refuses to start with it. */
    @WithDefault("false")
    boolean allowLoopback();

    /** The ports an endpoint may listen on. */
    @WithDefault("80,443,8443")
    List<Integer> allowedPorts();

    /** The longest an attempt may take, from the name's resolution to the end of the answer. */
    @WithDefault("15S")
    Duration timeout();

    /** The key that seals endpoint secrets at rest: 32 bytes in base64. Needed in production; elsewhere a known one stands in. */
    Optional<String> secretKey();
}
