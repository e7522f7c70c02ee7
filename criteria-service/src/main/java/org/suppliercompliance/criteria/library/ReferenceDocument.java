package org.suppliercompliance.criteria.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a reference document as it is stored.
 *
 * @param authority the owner, null for a network's document
 * @param definitions what its terms meant when it was published; null for a draft
 */
record ReferenceDocument(
        UUID id,
        @Nullable String authority,
        @Nullable String network,
        DocumentKind kind,
        String code,
        int number,
        DocumentStatus status,
        SharedWith sharedWith,
        DocumentContent content,
        @Nullable List<Definition> definitions,
        long revision,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt) {
    /** Whose series the versions of one code are. */
    static String owner(@Nullable String authority, @Nullable String network) {
        return authority == null ? "NETWORK " + network : "AUTHORITY " + authority;
    }
}
