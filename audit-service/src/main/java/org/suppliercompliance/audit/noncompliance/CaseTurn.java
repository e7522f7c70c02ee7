package org.suppliercompliance.audit.noncompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that was done, and the case after it.
 *
 * @param verdict what it was judged to be last; none before that, and when it was reopened
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
        @Nullable Verdict verdict,
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
                state.verdict(),
                occasion.today(),
                occasion.now());
    }

    /** Whether the case is over with it. */
    public boolean endsCase() {
        return status == NonComplianceStatus.CLOSED || status == NonComplianceStatus.WITHDRAWN;
    }
}
