package org.suppliercompliance.supplier.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact of an authority about a supplier, as its standing needs it.
 *
 * @param sanction what was decided; null for all that is no sanction
 * @param communicatedOn since when the supplier knows of it; null when it does not
 * @param cases how many open cases it stands for
 * @param open whether it counts: what is closed does not, nor does a report before its date has passed
 * @param orderAt the moment it makes the standing red, see {@link AuditedCase}
 */
record KnownFact(
        StandingFactKind kind,
        UUID id,
        String authority,
        UUID supplierId,
        String reference,
        @Nullable String severity,
        @Nullable String sanction,
        String status,
        @Nullable LocalDate detectedOn,
        @Nullable LocalDate communicatedOn,
        AuditedCase.@Nullable Due due,
        int cases,
        boolean open,
        Instant orderAt) {}
