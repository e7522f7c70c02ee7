package org.suppliercompliance.audit.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code evidence-expiring} and {@code evidence-expired}.
 *
 * @param factKey one per evidence and step
 * @param step days to the last day, below zero as for all steps before a date; 0 when it is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpiryFact(
        String factKey,
        UUID id,
        String authority,
        UUID supplierId,
        EvidenceSubject subject,
        @Nullable UUID auditId,
        @Nullable UUID nonComplianceId,
        EvidenceKind kind,
        LocalDate expiresOn,
        int step,
        String zone) {}
