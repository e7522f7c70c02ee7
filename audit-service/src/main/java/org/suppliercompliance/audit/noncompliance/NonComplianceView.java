package org.suppliercompliance.audit.noncompliance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.correctiveaction.Correction;
import org.suppliercompliance.audit.correctiveaction.CorrectiveActionPlan;
import org.suppliercompliance.chassis.concurrency.Versioned;

/** A non-compliance as its authority and, from the communication on, its supplier see it. */
@Schema(description = "A non-compliance with its dates, plan and correction.")
record NonComplianceView(
        @Schema(description = "The id.") UUID id,

        @Schema(
                description = "The number people use.",
                examples = {"NC-2027-00042"})
        String reference,

        @Schema(
                description = "The owning authority's code.",
                examples = {"REGION-STOCKHOLM"})
        String authority,

        @Schema(description = "The supplier it is about.") UUID supplierId,

        @Schema(description = "The audit it was found in, if any.") @Nullable
        UUID auditId,

        @Schema(description = "The supplier report that shows it, if any.") @Nullable
        UUID reportId,

        @Schema(description = "The criterion it was measured against, if any.") @Nullable
        Criterion criterion,

        @Schema(
                description = "The clause of the contract it breaks, as the contract numbers it, if that was said.",
                examples = {"Special conditions 7.2, due diligence"})
        @Nullable
        String clause,

        @Schema(description = "How grave it is.") Severity severity,
        @Schema(description = "Where it stands.") NonComplianceStatus status,

        @Schema(
                description = "What was found.",
                examples = {"Working hours above 60 a week in final assembly"})
        String description,

        @Schema(
                description = "The site, if it is about one.",
                examples = {"Assembly plant 3"})
        @Nullable
        String siteName,

        @Schema(
                description = "The country of the site.",
                examples = {"CN"})
        @Nullable
        String siteCountry,

        @Schema(
                description = "The brand it is about.",
                examples = {"Exempel Data"})
        @Nullable
        String brand,

        @Schema(
                description = "The category of the products it is about.",
                examples = {"TABLETS"})
        @Nullable
        String productCategory,

        @Schema(description = "The day of the finding.") LocalDate detectedOn,

        @Schema(
                description = "Who raised it: a token subject.",
                examples = {"5f0c2a3e"})
        String detectedBy,

        @Schema(description = "The day it was communicated to the supplier.") @Nullable
        LocalDate communicatedOn,

        @Schema(description = "Both dates, from the communication on.")
        DeadlinesView deadlines,

        @Schema(
                description = "The time zone whose days count.",
                examples = {"Europe/Stockholm"})
        String zone,

        @Schema(description = "The plan handed in last.") @Nullable
        CorrectiveActionPlan plan,

        @Schema(description = "The correction reported last.") @Nullable
        Correction correction,

        @Schema(description = "The latest verdict.") @Nullable
        Verdict verdict,

        @Schema(description = "The day it was closed.") @Nullable
        LocalDate closedOn,

        @JsonIgnore long version)
        implements Versioned {
    static NonComplianceView of(NonCompliance state, Instant now) {
        Finding finding = state.finding();
        return new NonComplianceView(
                finding.id(),
                finding.reference(),
                finding.authority(),
                finding.supplierId(),
                finding.auditId(),
                finding.reportId(),
                finding.criterion(),
                finding.clause(),
                finding.severity(),
                state.status(),
                finding.description(),
                finding.siteName(),
                finding.foundAt().siteCountry(),
                finding.foundAt().brand(),
                finding.foundAt().productCategory(),
                finding.detectedOn(),
                finding.raisedBy(),
                state.communicatedOn(),
                DeadlinesView.of(state.clocks(), now),
                state.zone().getId(),
                state.plan(),
                state.correction(),
                state.verdict(),
                state.closedOn(),
                state.version());
    }

    @Override
    public String timeState() {
        return (late(deadlines.plan()) ? "p" : "") + (late(deadlines.correction()) ? "c" : "");
    }

    private static boolean late(DeadlinesView.@Nullable DeadlineView deadline) {
        return deadline != null && deadline.overdueSince() != null;
    }
}
