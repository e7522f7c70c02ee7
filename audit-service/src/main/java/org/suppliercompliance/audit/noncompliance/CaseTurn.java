package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An act that was done, and the case after it.
 *
 * @param today the day of the act, as the authority's terms count it
 */
public record CaseTurn(
        NonComplianceAct act,
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        Severity severity,
        NonComplianceStatus status,
        LocalDate today,
        Instant now) {
    static CaseTurn of(NonComplianceAct act, NonCompliance state, Occasion occasion) {
        Finding finding = state.finding();
        return new CaseTurn(
                act,
                finding.id(),
                finding.reference(),
                finding.authority(),
                finding.supplierId(),
                finding.severity(),
                state.status(),
                occasion.today(),
                occasion.now());
    }

    /** Whether the case is over with it. */
    public boolean endsCase() {
        return status == NonComplianceStatus.CLOSED || status == NonComplianceStatus.WITHDRAWN;
    }
}
