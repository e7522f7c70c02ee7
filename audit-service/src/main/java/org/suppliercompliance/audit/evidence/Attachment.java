package org.suppliercompliance.audit.evidence;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.audits.AuditStatus;
import org.suppliercompliance.audit.audits.VisibleAudits.VisibleAudit;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;
import org.suppliercompliance.audit.noncompliance.VisibleCases.VisibleCase;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;

/**
 * What new evidence hangs on, as the caller may see it.
 *
 * @param auditId the audit, or the one the case was found in
 * @param told when the supplier was told of the case; null for an audit, and before
 * @param actions how many actions the plan has
 * @param over whether nothing more can hang on it
 * @param corrected whether a correction is due or reported
 */
record Attachment(
        String authority,
        UUID supplierId,
        @Nullable UUID auditId,
        @Nullable UUID nonComplianceId,
        @Nullable LocalDate told,
        int actions,
        boolean over,
        boolean corrected) {
    static Attachment of(VisibleAudit audit) {
        return new Attachment(
                audit.authority(),
                audit.supplierId(),
                audit.id(),
                null,
                null,
                0,
                audit.status() == AuditStatus.CANCELLED,
                false);
    }

    static Attachment of(VisibleCase found) {
        NonComplianceStatus status = found.status();
        return new Attachment(
                found.authority(),
                found.supplierId(),
                found.auditId(),
                found.id(),
                found.communicatedOn(),
                found.actions(),
                status == NonComplianceStatus.CLOSED || status == NonComplianceStatus.WITHDRAWN,
                status == NonComplianceStatus.PLAN_APPROVED || status == NonComplianceStatus.CORRECTION_REPORTED);
    }

    /** The ids that fit the subject, and no others; 422 names what is missing or too much. */
    static void requireIds(AttachEvidence command) {
        boolean audit = command.subject() == EvidenceSubject.AUDIT;
        new Faults()
                .require(
                        audit == (command.auditId() != null),
                        "/auditId",
                        "Name the audit with the subject AUDIT, and only then.")
                .require(
                        audit == (command.nonComplianceId() == null),
                        "/nonComplianceId",
                        "Name the non-compliance with every subject but AUDIT.")
                .require(
                        (command.subject() == EvidenceSubject.PLAN_ACTION) == (command.action() != null),
                        "/action",
                        "Name the action with the subject PLAN_ACTION, and only then.")
                .throwIfAny();
    }

    /** 409 when nothing can hang there now. */
    void requireOpen(EvidenceSubject subject) {
        if (over) {
            throw notNow(
                    nonComplianceId == null
                            ? "The audit was cancelled: nothing more is attached to it."
                            : "The non-compliance is closed or withdrawn: nothing more is attached to it.");
        }
        if (subject == EvidenceSubject.PLAN_ACTION && actions == 0) {
            throw notNow("There is no plan yet.");
        }
        if (subject == EvidenceSubject.CORRECTION && !corrected) {
            throw notNow("Evidence of a correction comes when the plan is approved, until the correction is judged.");
        }
    }

    void check(AttachEvidence command, @Nullable Evidence former, Faults faults) {
        Integer action = command.action();
        faults.require(action == null || action < actions, "/action", "The plan has no such action.");
        if (command.replacesId() != null) {
            faults.require(
                    former != null && hangsHere(former, command),
                    "/replacesId",
                    "There is no such evidence of this side on the same thing that a newer version could replace.");
        }
        LocalDate from = command.effectiveOn();
        LocalDate until = command.expiresOn();
        faults.require(
                from == null || until == null || !until.isBefore(from),
                "/expiresOn",
                "The last day cannot come before the first.");
    }

    private boolean hangsHere(Evidence former, AttachEvidence command) {
        boolean same = nonComplianceId == null
                ? former.nonComplianceId() == null
                        && former.auditId() != null
                        && former.auditId().equals(auditId)
                : nonComplianceId.equals(former.nonComplianceId());
        return same
                && former.subject() == command.subject()
                && Objects.equals(former.action(), command.action())
                && former.state() == EvidenceState.CURRENT;
    }

    private static ProblemException notNow(String why) {
        return new ProblemException(AuditProblem.ACT_NOT_ALLOWED_NOW, why);
    }
}
