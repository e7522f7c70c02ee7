package org.suppliercompliance.audit.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.audit.sharing.SharedCriterion;

/** The data of {@code audit-reused}. */
record ReuseFact(
        UUID id,
        UUID auditId,
        String reference,
        String owner,
        String authority,
        UUID supplierId,
        List<SharedCriterion> criteria,
        LocalDate reusedOn,
        int ageMonths) {
    static ReuseFact of(ReuseView reuse) {
        return new ReuseFact(
                reuse.id(),
                reuse.auditId(),
                reuse.reference(),
                reuse.owner(),
                reuse.authority(),
                reuse.supplierId(),
                reuse.criteria(),
                reuse.reusedOn(),
                reuse.ageMonths());
    }
}
