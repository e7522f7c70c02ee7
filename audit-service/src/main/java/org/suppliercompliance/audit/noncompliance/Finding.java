package org.suppliercompliance.audit.noncompliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found; never changes. */
record Finding(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        @Nullable UUID auditId,
        @Nullable UUID reportId,
        @Nullable Criterion criterion,
        @Nullable String clause,
        Severity severity,
        String description,
        @Nullable String siteName,
        LocalDate detectedOn,
        String raisedBy,
        FoundAt foundAt) {
    /** Something that is told and closed, and for which nothing is due. */
    boolean isObservation() {
        return severity == Severity.OBSERVATION;
    }
}
