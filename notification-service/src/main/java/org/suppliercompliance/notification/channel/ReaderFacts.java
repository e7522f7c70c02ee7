package org.suppliercompliance.notification.channel;

import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.Fact;

/**
 * A fact with the names a reader needs.
 *
 * @param supplierName null when this service has not heard of the supplier yet
 * @param authorityName null when this service has not heard of the authority yet
 */
public record ReaderFacts(
        Fact fact, @Nullable String supplierName, @Nullable String authorityName) {}
