package org.suppliercompliance.notification.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from that another authority told.
 *
 * @param authority who told it
 * @param authorityName its name; null when this service has not heard of it yet, or has not read the fact from its table
 * @param network the network it was told to, where it was one
 * @param networkName likewise
 */
public record Origin(
        String authority,
        @Nullable String authorityName,
        @Nullable String network,
        @Nullable String networkName) {
    public static Origin of(String authority, @Nullable String network) {
        return new Origin(authority, null, network, null);
    }
}
