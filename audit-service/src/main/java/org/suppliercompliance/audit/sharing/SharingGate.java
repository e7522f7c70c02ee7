package org.suppliercompliance.audit.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.audits.AuditStatus;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;

/** What has to be true before others may see an audit. */
enum SharingGate {
    /** The report is final. */
    FINAL {
        @Override
        @Nullable
        String missing(AuditDossier audit, LocalDate today) {
            return audit.status() == AuditStatus.FINAL ? null : "the audit is " + audit.status() + ".";
        }
    },
    /** Each non-compliance has a dated plan, or its plan is overdue. */
    PLANS {
        @Override
        @Nullable
        String missing(AuditDossier audit, LocalDate today) {
            List<String> unplanned = audit.findings().stream()
                    .filter(FoundNonCompliance::isUnplanned)
                    .map(SharingGate::named)
                    .toList();
            if (unplanned.isEmpty()) {
                return null;
            }
            String named = unplanned.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "));
            return "without a dated plan, and not overdue: " + named
                    + (unplanned.size() > NAMED_AT_MOST
                            ? " and " + (unplanned.size() - NAMED_AT_MOST) + " more."
                            : ".");
        }
    },
    /** The supplier has answered the secrecy review, or its window has passed. */
    SECRECY_REVIEW {
        @Override
        @Nullable
        String missing(AuditDossier audit, LocalDate today) {
            LocalDate until = audit.reviewUntil();
            if (until == null) {
                return "the supplier has not seen the draft.";
            }
            return audit.reviewAnswered() || today.isAfter(until)
                    ? null
                    : "the supplier may answer until " + until + ".";
        }
    };

    private static final int NAMED_AT_MOST = 10;

    /** What is missing; null when the gate is open. */
    abstract @Nullable String missing(AuditDossier audit, LocalDate today);

    private static String named(FoundNonCompliance found) {
        return found.status() == NonComplianceStatus.DETECTED
                ? found.reference() + " (not communicated)"
                : found.reference();
    }

    /** 409 that names every gate still closed. */
    static void requireAll(AuditDossier audit, LocalDate today) {
        List<Fault> closed = new ArrayList<>();
        for (SharingGate gate : values()) {
            String missing = gate.missing(audit, today);
            if (missing != null) {
                closed.add(new Fault("", gate + ": " + missing));
            }
        }
        if (!closed.isEmpty()) {
            throw new ProblemException(
                    AuditProblem.SHARING_GATES,
                    closed.size() == 1 ? closed.get(0).detail() : closed.size() + " gates are closed, see errors",
                    closed);
        }
    }
}
