package org.suppliercompliance.audit.sharing;

import java.time.LocalDate;
import java.util.UUID;
import org.suppliercompliance.audit.audits.AuditType;

/** A shared audit, for features that build on it. */
public record SharedAudit(
        UUID auditId,
        String reference,
        String owner,
        UUID supplierId,
        AuditType type,
        LocalDate finalisedOn,
        long version,
        SharedContent content) {}
