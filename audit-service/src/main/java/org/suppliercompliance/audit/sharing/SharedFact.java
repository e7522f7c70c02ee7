package org.suppliercompliance.audit.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.audits.AuditDimension;
import org.suppliercompliance.audit.audits.AuditStatus;
import org.suppliercompliance.audit.audits.AuditType;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.audit.noncompliance.Verdict;

/** The data of {@code audit-shared}: the whole visible state as codes and dates, without texts and names. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SharedFact(
        UUID auditId,
        String reference,
        String authority,
        UUID supplierId,
        List<String> networks,
        List<String> sharedWith,
        AuditType type,
        AuditStatus status,
        List<AuditDimension> dimensions,
        LocalDate plannedOn,
        LocalDate finalisedOn,
        LocalDate sharedOn,
        List<SharedCriterion> criteria,
        List<Finding> findings,
        int openNonCompliances,
        int overdue,
        @Nullable Severity worstSeverity) {
    /** A finding in codes and dates: what the members read of it, without its texts and names. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            @Nullable UUID criterionId,
            @Nullable String criterionCode,
            @Nullable Integer criterionVersion,
            Severity severity,
            NonComplianceStatus status,
            boolean overdue,
            @Nullable String siteCountry,
            @Nullable String productCategory,
            LocalDate detectedOn,
            @Nullable LocalDate communicatedOn,
            @Nullable LocalDate planDueOn,
            @Nullable LocalDate correctionDueOn,
            @Nullable LocalDate closedOn,
            @Nullable Verdict verdict,
            @Nullable Boolean correctionLate) {
        static Finding of(SharedFinding finding) {
            SharedCriterion criterion = finding.criterion();
            return new Finding(
                    criterion == null ? null : criterion.id(),
                    criterion == null ? null : criterion.code(),
                    criterion == null ? null : criterion.version(),
                    finding.severity(),
                    finding.status(),
                    finding.overdue(),
                    finding.siteCountry(),
                    finding.productCategory(),
                    finding.detectedOn(),
                    finding.communicatedOn(),
                    finding.planDueOn(),
                    finding.correctionDueOn(),
                    finding.closedOn(),
                    finding.verdict(),
                    finding.correctionLate());
        }
    }
}
