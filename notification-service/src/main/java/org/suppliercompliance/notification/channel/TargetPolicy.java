package org.suppliercompliance.notification.channel;

import java.util.Set;

/**
 * Which addresses an endpoint may have.
 *
 * @param loopbackAllowed this machine's loopback interface may be used, on any port from 1024, without TLS
 * @param httpsOnly plain http is refused
 * @param ports the ports allowed elsewhere
 */
record TargetPolicy(boolean loopbackAllowed, boolean httpsOnly, Set<Integer> ports) {}
