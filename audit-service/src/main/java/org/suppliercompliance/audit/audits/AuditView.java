package org.suppliercompliance.audit.audits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** An audit as its authority and, from the draft on, its supplier see it. */
@Schema(description = "An audit of a supplier.")
record AuditView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The number people use.",
                examples = {"AU-2027-00007"})
        String reference,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier audited.") UUID supplierId,
        @Schema(description = "How it is done.") AuditType type,
        @Schema(description = "Where it stands.") AuditStatus status,
        @Schema(description = "What it looks at.") List<AuditDimension> dimensions,

        @Schema(description = "The method, in words.") @Nullable
        String method,

        @Schema(description = "When it was planned for.") LocalDate plannedOn,
        @Schema(description = "When it began.") @Nullable LocalDate startedOn,

        @Schema(description = "When the draft was shown to the supplier.") @Nullable
        LocalDate draftedOn,

        @Schema(description = "When it became final.") @Nullable
        LocalDate finalisedOn,

        @Schema(description = "When it was cancelled.") @Nullable
        LocalDate cancelledOn,

        @Schema(description = "Why it was cancelled.") @Nullable
        String cancellationReason,

        @Schema(description = "Who planned it: a token subject.")
        String plannedBy,

        @JsonIgnore long version)
        implements Versioned {
    static AuditView of(Audit audit) {
        return new AuditView(
                audit.id,
                audit.reference,
                audit.authority,
                audit.supplierId,
                audit.type,
                audit.status,
                audit.dimensions.stream().map(AuditDimension::valueOf).toList(),
                audit.method,
                audit.plannedOn,
                audit.startedOn,
                audit.draftedOn,
                audit.finalisedOn,
                audit.cancelledOn,
                audit.cancellationReason,
                audit.plannedBy,
                audit.version);
    }
}
