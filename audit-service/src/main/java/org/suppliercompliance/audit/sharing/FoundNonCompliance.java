package org.suppliercompliance.audit.sharing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.audit.noncompliance.Verdict;
import org.suppliercompliance.chassis.database.Row;

/**
 * A non-compliance of the audit, as its owner knows it.
 *
 * @param verdict what it was closed with; none while it is open
 * @param correctionLate whether a correction came late, or is late
 */
record FoundNonCompliance(
        String reference,
        @Nullable SharedCriterion criterion,
        Severity severity,
        NonComplianceStatus status,
        String description,
        @Nullable String siteName,
        @Nullable String siteCountry,
        @Nullable String brand,
        @Nullable String productCategory,
        LocalDate detectedOn,
        @Nullable LocalDate communicatedOn,
        @Nullable LocalDate planDueOn,
        @Nullable LocalDate correctionDueOn,
        @Nullable LocalDate closedOn,
        @Nullable Verdict verdict,
        boolean planOverdue,
        boolean correctionOverdue,
        boolean correctionLate) {
    static FoundNonCompliance from(Row row) throws SQLException {
        UUID criterion = row.nullableUuid("criterion_id");
        String verdict = row.nullableText("verdict");
        return new FoundNonCompliance(
                row.text("reference"),
                criterion == null
                        ? null
                        : new SharedCriterion(criterion, row.text("criterion_code"), row.integer("criterion_version")),
                Severity.valueOf(row.text("severity")),
                NonComplianceStatus.valueOf(row.text("status")),
                row.text("description"),
                row.nullableText("site_name"),
                row.nullableText("site_country"),
                row.nullableText("brand"),
                row.nullableText("product_category"),
                row.date("detected_on"),
                row.nullableDate("communicated_on"),
                row.nullableDate("plan_due_on"),
                row.nullableDate("correction_due_on"),
                row.nullableDate("closed_on"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.bool("plan_overdue"),
                row.bool("correction_overdue"),
                row.bool("correction_late"));
    }

    boolean overdue() {
        return planOverdue || correctionOverdue;
    }

    /** An observation needs no plan, so it counts neither as open nor as unplanned. */
    boolean isOpen() {
        return severity != Severity.OBSERVATION && status != NonComplianceStatus.CLOSED;
    }

    /** Whether others would see it without knowing what is done about it: no dated plan stands, and none is overdue. */
    boolean isUnplanned() {
        if (severity == Severity.OBSERVATION) {
            return false;
        }
        return switch (status) {
            case DETECTED -> true;
            case COMMUNICATED, PLAN_REJECTED -> !planOverdue;
            case PLAN_SUBMITTED, PLAN_APPROVED, CORRECTION_REPORTED, CLOSED, WITHDRAWN -> false;
        };
    }
}
