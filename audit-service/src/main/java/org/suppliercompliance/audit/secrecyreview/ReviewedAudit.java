package org.suppliercompliance.audit.secrecyreview;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.problem.ProblemException;

/**
 * What the review needs to know of an audit whose draft was shown.
 *
 * @param reviewUntil the last day of the window
 * @param comments how often the supplier has answered
 */
record ReviewedAudit(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        boolean cancelled,
        ZoneId zone,
        LocalDate reviewUntil,
        int comments) {
    /** So that what the review says about one audit stays small enough to be read whole. */
    static final int MOST_COMMENTS = 20;

    static ReviewedAudit from(Row row) throws SQLException {
        return new ReviewedAudit(
                row.uuid("id"),
                row.text("reference"),
                row.text("authority"),
                row.uuid("supplier_id"),
                row.text("status").equals("CANCELLED"),
                ZoneId.of(row.text("zone")),
                row.date("review_until"),
                row.integer("comments"));
    }

    /** 409 when the supplier can no longer answer. */
    void requireOpen(LocalDate today) {
        if (cancelled) {
            throw closed("The audit was cancelled.");
        }
        if (today.isAfter(reviewUntil)) {
            throw closed("The review ended on " + reviewUntil + ".");
        }
        if (comments >= MOST_COMMENTS) {
            throw closed("The draft was answered " + MOST_COMMENTS + " times; that is the most.");
        }
    }

    private static ProblemException closed(String why) {
        return new ProblemException(AuditProblem.REVIEW_CLOSED, why);
    }
}
