package org.suppliercompliance.audit.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.audit.noncompliance.Verdict;

/** A finding as other authorities see it. */
@Schema(description = "A finding, with the names that the supplier did not release struck out.")
public record SharedFinding(
        @Schema(description = "The criterion it is measured against.") @Nullable
        SharedCriterion criterion,

        @Schema(description = "How grave it is.") Severity severity,

        @Schema(description = "Where it stood when it was shared.")
        NonComplianceStatus status,

        @Schema(description = "Whether one of its dates had passed when it was shared.")
        boolean overdue,

        @Schema(
                description = "What was found; a struck-out name reads ***.",
                examples = {"Working hours above 60 a week in final assembly"})
        String description,

        @Schema(
                description = "The site, where the supplier released it.",
                examples = {"Assembly plant 3"})
        @Nullable
        String siteName,

        @Schema(
                description = "Whether there is a site that is not shown.",
                examples = {"false"})
        boolean siteMasked,

        @Schema(
                description = "The country of the site.",
                examples = {"CN"})
        @Nullable
        String siteCountry,

        @Schema(
                description = "The brand, where the supplier released it.",
                examples = {"Exempel Data"})
        @Nullable
        String brand,

        @Schema(
                description = "The category of the products.",
                examples = {"TABLETS"})
        @Nullable
        String productCategory,

        @Schema(description = "The day of the finding.") LocalDate detectedOn,

        @Schema(description = "When it was communicated to the supplier.") @Nullable
        LocalDate communicatedOn,

        @Schema(description = "When the plan is due.") @Nullable
        LocalDate planDueOn,

        @Schema(description = "When the correction is due.") @Nullable
        LocalDate correctionDueOn,

        @Schema(description = "When it was closed.") @Nullable
        LocalDate closedOn,

        @Schema(
                description =
                        "What it was closed with; left out while it is open, and in copies made before this was told.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Verdict verdict,

        @Schema(
                description =
                        "Whether its correction came late, or was late when it was shared; left out in copies made before this was told.",
                examples = {"false"})
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean correctionLate) {
    static SharedFinding of(FoundNonCompliance found, Secrets secrets) {
        boolean masked = secrets.hides(found.siteName());
        return new SharedFinding(
                found.criterion(),
                found.severity(),
                found.status(),
                found.overdue(),
                secrets.mask(found.description()),
                masked ? null : found.siteName(),
                masked,
                found.siteCountry(),
                secrets.hides(found.brand()) ? null : found.brand(),
                found.productCategory(),
                found.detectedOn(),
                found.communicatedOn(),
                found.planDueOn(),
                found.correctionDueOn(),
                found.closedOn(),
                found.verdict(),
                found.correctionLate());
    }

    /** The same finding with more names struck out. */
    SharedFinding without(Secrets secrets) {
        boolean masked = siteMasked || secrets.hides(siteName);
        return new SharedFinding(
                criterion,
                severity,
                status,
                overdue,
                secrets.mask(description),
                masked ? null : siteName,
                masked,
                siteCountry,
                secrets.hides(brand) ? null : brand,
                productCategory,
                detectedOn,
                communicatedOn,
                planDueOn,
                correctionDueOn,
                closedOn,
                verdict,
                correctionLate);
    }
}
