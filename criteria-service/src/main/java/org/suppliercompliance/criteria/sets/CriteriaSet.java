package org.suppliercompliance.criteria.sets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.library.Definition;

/**
 * A criteria set as it is stored.
 *
 * @param gate what the gate said when it was fixed; null for a draft
 * @param definitions what the terms meant when it was fixed; null for a draft
 * @param clauses what its clauses said when it was fixed; null for a draft, without a clause set, and when it was fixed before this was kept
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
        @Nullable List<Definition> definitions,
        @Nullable SetClauses clauses,
        long revision,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant fixedAt) {}
