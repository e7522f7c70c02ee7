package org.suppliercompliance.audit.reuse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.audit.noncompliance.Verdict;
import org.suppliercompliance.audit.sharing.SharedAudit;
import org.suppliercompliance.audit.sharing.SharedCriterion;
import org.suppliercompliance.audit.sharing.SharedFinding;

/** Whether the result of an audit may stand for another one on a day: measured, final by then, and not older than the limit. */
record Reusability(SharedAudit audit, LocalDate on) {
    /** The answers for the criteria asked about; for all that were measured when none is named. */
    List<CriterionAnswer> answers(List<UUID> criterionIds) {
        List<UUID> asked = criterionIds.isEmpty()
                ? audit.content().criteria().stream().map(SharedCriterion::id).toList()
                : criterionIds;
        return asked.stream().distinct().map(this::answer).toList();
    }

    /** The last day on which it may be reused. */
    LocalDate lastDay() {
        return ReuseLimit.lastDay(audit.finalisedOn());
    }

    int ageMonths() {
        return (int) ChronoUnit.MONTHS.between(audit.finalisedOn(), on);
    }

    CriterionAnswer answer(UUID criterionId) {
        Optional<SharedCriterion> measured = measured(criterionId);
        ReuseRefusal refusal = refusal(measured.isPresent());
        List<SharedFinding> against = against(criterionId);
        boolean known = measured.isPresent() && refusal != ReuseRefusal.NOT_YET_FINAL;
        return new CriterionAnswer(
                criterionId,
                refusal == null,
                refusal,
                measured.map(SharedCriterion::code).orElse(null),
                measured.map(SharedCriterion::version).orElse(null),
                known ? AssuranceLevel.of(audit.type()) : null,
                known ? audit.content().method() : null,
                known ? ageMonths() : null,
                (int) against.stream()
                        .filter(finding -> finding.severity() != Severity.OBSERVATION
                                && finding.status() != NonComplianceStatus.CLOSED)
                        .count(),
                against.stream()
                        .map(SharedFinding::severity)
                        .min(Comparator.<Severity>naturalOrder())
                        .orElse(null));
    }

    /** Whether what was found against the criterion was eliminated, all of it; observations do not count. */
    boolean isMet(UUID criterionId) {
        return against(criterionId).stream()
                .filter(finding -> finding.severity() != Severity.OBSERVATION)
                .allMatch(finding ->
                        finding.status() == NonComplianceStatus.CLOSED && finding.verdict() == Verdict.ELIMINATED);
    }

    /** The criterion as it was measured; of several versions the newest. */
    Optional<SharedCriterion> measured(UUID criterionId) {
        return audit.content().criteria().stream()
                .filter(criterion -> criterion.id().equals(criterionId))
                .max(Comparator.comparingInt(SharedCriterion::version));
    }

    private @Nullable ReuseRefusal refusal(boolean measured) {
        if (!measured) {
            return ReuseRefusal.NOT_MEASURED;
        }
        if (on.isBefore(audit.finalisedOn())) {
            return ReuseRefusal.NOT_YET_FINAL;
        }
        return on.isAfter(lastDay()) ? ReuseRefusal.TOO_OLD : null;
    }

    private List<SharedFinding> against(UUID criterionId) {
        return audit.content().findings().stream()
                .filter(finding -> isAgainst(finding, criterionId))
                .toList();
    }

    private static boolean isAgainst(SharedFinding finding, UUID criterionId) {
        SharedCriterion criterion = finding.criterion();
        return criterion != null && criterion.id().equals(criterionId);
    }
}
