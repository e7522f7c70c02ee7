package org.suppliercompliance.notification.channel;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.Fact;

/**
 * A fact with the names a reader needs.
 *
 * @param supplierName null when this service has not heard of the supplier yet
 * @param authorityName null when this service has not heard of the authority yet
 * @param texts the authority's own sentences by their keys, in the reader's language; what is missing is said in the suite's
 * @param escalated set when the reader is told because nobody before acknowledged it
 * @param byWish whether the reader is told by wish alone, and not by part
 */
public record ReaderFacts(
        Fact fact,
        @Nullable String supplierName,
        @Nullable String authorityName,
        Map<String, String> texts,
        @Nullable Escalated escalated,
        boolean byWish) {
    public ReaderFacts(
            Fact fact,
            @Nullable String supplierName,
            @Nullable String authorityName,
            Map<String, String> texts,
            @Nullable Escalated escalated) {
        this(fact, supplierName, authorityName, texts, escalated, false);
    }

    public ReaderFacts(Fact fact, @Nullable String supplierName, @Nullable String authorityName) {
        this(fact, supplierName, authorityName, Map.of(), null);
    }
}
