package org.suppliercompliance.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of an audit as its events tell it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditFact(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        AuditType type,
        AuditStatus status,
        LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate draftedOn,
        @Nullable LocalDate reviewUntil,
        @Nullable LocalDate finalisedOn) {
    static AuditFact of(Audit audit) {
        return new AuditFact(
                audit.id,
                audit.reference,
                audit.authority,
                audit.supplierId,
                audit.type,
                audit.status,
                audit.plannedOn,
                audit.startedOn,
                audit.draftedOn,
                audit.reviewUntil,
                audit.finalisedOn);
    }
}
