package org.suppliercompliance.audit.reuse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.audit.sharing.SharedCriterion;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** An accepted result, as both sides read it. It never changes. */
@Schema(description = "The result of a shared audit, accepted instead of auditing again: one audit avoided.")
record ReuseView(
        @Schema(description = "The id.") UUID id,
        @Schema(description = "The audit.") UUID auditId,

        @Schema(
                description = "The audit's number.",
                examples = {"AU-2027-00007"})
        String reference,

        @Schema(
                description = "The authority that did the audit.",
                examples = {"REGION-STOCKHOLM"})
        String owner,

        @Schema(
                description = "The authority that reuses it.",
                examples = {"REGION-SKANE"})
        String authority,

        @Schema(description = "The supplier audited.") UUID supplierId,

        @Schema(description = "The criteria it is accepted for.", maxItems = 100)
        List<SharedCriterion> criteria,

        @Schema(description = "The day of the acceptance.") LocalDate reusedOn,

        @Schema(
                description = "Full months from the final report to that day.",
                examples = {"4"})
        int ageMonths,

        @Schema(
                description = "Who accepted it: a token subject.",
                examples = {"9e4b17d2"})
        String reusedBy,

        @Schema(description = "When it was recorded.") Instant createdAt)
        implements Versioned {
    @Override
    @JsonIgnore
    public long version() {
        return 1;
    }
}
