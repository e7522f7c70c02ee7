package org.suppliercompliance.audit.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of a contract's facts. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KnownContract(
        @Nullable UUID id,
        @Nullable String authority,
        @Nullable UUID supplierId,
        @Nullable String reference,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Boolean periodKnown,
        @Nullable Boolean reportingDuty,
        @Nullable Boolean rightToAudit,
        @Nullable Boolean sanctionClause) {}
