package org.suppliercompliance.audit.casecomments;

import java.time.LocalDate;
import java.util.UUID;
import org.suppliercompliance.audit.Side;
import org.suppliercompliance.chassis.event.Fact;

/** The data of {@code case-commented}: that it was said, by which side, not what. Only of what both sides read. */
record CaseCommentFact(
        UUID id,
        UUID nonComplianceId,
        String reference,
        String authority,
        UUID supplierId,
        Side side,
        LocalDate commentedOn) {
    /** The supplier reads it in the feed when it was told of the case before. */
    Fact stated(boolean told) {
        String supplier = supplierId.toString();
        return new Fact("case-commented", id.toString(), 1, supplier, authority, told ? supplier : null, this);
    }
}
