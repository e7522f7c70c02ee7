package org.suppliercompliance.audit.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.audit.audits.AuditType;
import org.suppliercompliance.audit.noncompliance.NonComplianceStatus;
import org.suppliercompliance.audit.noncompliance.Severity;
import org.suppliercompliance.audit.noncompliance.Verdict;
import org.suppliercompliance.audit.sharing.SharedAudit;
import org.suppliercompliance.audit.sharing.SharedContent;
import org.suppliercompliance.audit.sharing.SharedCriterion;
import org.suppliercompliance.audit.sharing.SharedFinding;

@DisplayName("Whether a result may be reused")
class ReusabilityTest {
    private static final UUID CRITERION = UUID.randomUUID();

    private static SharedFinding finding(int version, Severity severity, NonComplianceStatus status) {
        return finding(version, severity, status, null);
    }

    private static SharedFinding finding(
            int version, Severity severity, NonComplianceStatus status, @Nullable Verdict verdict) {
        return new SharedFinding(
                new SharedCriterion(CRITERION, "WT-01", version),
                severity,
                status,
                false,
                "",
                null,
                false,
                null,
                null,
                null,
                LocalDate.of(2027, 1, 1),
                null,
                null,
                null,
                null,
                verdict,
                null);
    }

    private static Reusability on(String finalised, String day, SharedFinding... findings) {
        SharedContent content = new SharedContent(
                null,
                List.of(new SharedCriterion(CRITERION, "WT-01", 1), new SharedCriterion(CRITERION, "WT-01", 3)),
                List.of(findings),
                null,
                null);
        return new Reusability(
                new SharedAudit(
                        UUID.randomUUID(),
                        "AU-2027-00001",
                        "REGION-STOCKHOLM",
                        UUID.randomUUID(),
                        AuditType.FACTORY,
                        LocalDate.parse(finalised),
                        1,
                        content),
                LocalDate.parse(day));
    }

    @Test
    @DisplayName("A5: 36 months end on the same day of the month, on its last day where there is none")
    void the_limit() {
        assertTrue(on("2025-02-28", "2028-02-28").answer(CRITERION).reusable());
        assertEquals(
                ReuseRefusal.TOO_OLD,
                on("2025-02-28", "2028-02-29").answer(CRITERION).reason());
        assertTrue(on("2028-02-29", "2031-02-28").answer(CRITERION).reusable());
        assertFalse(on("2028-02-29", "2031-03-01").answer(CRITERION).reusable());
        CriterionAnswer before = on("2028-02-29", "2028-02-28").answer(CRITERION);
        assertEquals(ReuseRefusal.NOT_YET_FINAL, before.reason());
        assertNull(before.ageMonths());
    }

    @Test
    @DisplayName("A5: the newest version measured, the level of a visit, and what was found against the criterion")
    void what_it_is_worth() {
        CriterionAnswer answer = on(
                        "2027-01-31",
                        "2027-02-28",
                        finding(1, Severity.SERIOUS, NonComplianceStatus.CLOSED),
                        finding(3, Severity.MINOR, NonComplianceStatus.PLAN_APPROVED),
                        finding(3, Severity.OBSERVATION, NonComplianceStatus.COMMUNICATED))
                .answer(CRITERION);
        assertEquals(3, answer.version());
        assertEquals(AssuranceLevel.ON_SITE, answer.level());
        assertEquals(0, answer.ageMonths());
        assertEquals(1, answer.openFindings());
        assertEquals(Severity.SERIOUS, answer.worstSeverity());
        assertEquals(
                ReuseRefusal.NOT_MEASURED,
                on("2027-01-31", "2027-02-28").answer(UUID.randomUUID()).reason());
    }

    @Test
    @DisplayName(
            "A5, A24: a criterion is met when all that was found against it was eliminated; not when a finding was closed otherwise")
    void when_a_criterion_is_met() {
        SharedFinding eliminated = finding(3, Severity.MAJOR, NonComplianceStatus.CLOSED, Verdict.ELIMINATED);
        SharedFinding observed = finding(3, Severity.OBSERVATION, NonComplianceStatus.COMMUNICATED);
        assertTrue(isMet());
        assertTrue(isMet(eliminated, observed));
        assertFalse(isMet(eliminated, finding(3, Severity.MINOR, NonComplianceStatus.PLAN_APPROVED)));
        assertFalse(isMet(eliminated, finding(3, Severity.MINOR, NonComplianceStatus.CLOSED, Verdict.NO_MECHANISM)));
        assertFalse(isMet(finding(3, Severity.MINOR, NonComplianceStatus.CLOSED)), "a copy that tells no verdict");
    }

    private static boolean isMet(SharedFinding... findings) {
        return on("2027-01-31", "2027-02-28", findings).isMet(CRITERION);
    }
}
