package org.suppliercompliance.audit.secrecyreview;

import java.time.LocalDate;
import java.util.UUID;

/** The data of {@code supplier-commented}: that it was said, not what. */
record SupplierCommentFact(
        UUID id,
        UUID auditId,
        String reference,
        String authority,
        UUID supplierId,
        LocalDate commentedOn,
        int namesKeptSecret,
        int namesReleased) {}
