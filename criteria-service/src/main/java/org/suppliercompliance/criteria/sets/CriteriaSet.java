package org.suppliercompliance.criteria.sets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A criteria set as it is stored.
 *
 * @param gate what the gate said when it was fixed; null for a draft
 */
record CriteriaSet(
        UUID id,
        String authority,
        SetStatus status,
        SetPurpose purpose,
        String reference,
        SetContent content,
        @Nullable UUID copiedFrom,
        @Nullable GateView gate,
        long revision,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant fixedAt) {}
