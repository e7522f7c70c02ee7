package org.suppliercompliance.audit.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Side;
import org.suppliercompliance.chassis.event.Fact;

/** Evidence as its events tell it: codes, dates and ids. No title, no name of a file, no text: they could name people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceFact(
        UUID id,
        String authority,
        UUID supplierId,
        EvidenceSubject subject,
        @Nullable UUID auditId,
        @Nullable UUID nonComplianceId,
        @Nullable Integer action,
        Side side,
        EvidenceKind kind,
        EvidenceAudience audience,
        @Nullable LocalDate effectiveOn,
        LocalDate receivedOn,
        @Nullable LocalDate expiresOn,
        int edition,
        @Nullable UUID replacesId) {
    static Fact added(Evidence evidence) {
        return stated("evidence-added", evidence);
    }

    static Fact withdrawn(Evidence evidence) {
        return stated("evidence-withdrawn", evidence);
    }

    /** The supplier reads it in the feed when it may see the evidence itself. */
    private static Fact stated(String type, Evidence evidence) {
        String supplier = evidence.supplierId().toString();
        boolean shown = evidence.audience() != EvidenceAudience.OWN_SIDE && evidence.shownToSupplier();
        return new Fact(
                type,
                evidence.id().toString(),
                evidence.version() + 1,
                supplier,
                evidence.authority(),
                shown ? supplier : null,
                new EvidenceFact(
                        evidence.id(),
                        evidence.authority(),
                        evidence.supplierId(),
                        evidence.subject(),
                        evidence.auditId(),
                        evidence.nonComplianceId(),
                        evidence.action(),
                        evidence.side(),
                        evidence.kind(),
                        evidence.audience(),
                        evidence.effectiveOn(),
                        evidence.receivedOn(),
                        evidence.expiresOn(),
                        evidence.edition(),
                        evidence.replacesId()));
    }
}
