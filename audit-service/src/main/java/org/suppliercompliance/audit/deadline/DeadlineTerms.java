package org.suppliercompliance.audit.deadline;

import java.time.ZoneId;

/** What an authority has laid down about dates: legal rules are settings, not code. */
public record DeadlineTerms(ZoneId zone, int planDueMonths, int correctionDueMonths, Ladder ladder) {
    int months(DeadlineClock clock) {
        return switch (clock) {
            case PLAN -> planDueMonths;
            case CORRECTION -> correctionDueMonths;
        };
    }
}
