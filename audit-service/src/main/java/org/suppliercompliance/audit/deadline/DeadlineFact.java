package org.suppliercompliance.audit.deadline;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code deadline-approaching}, {@code plan-overdue}, {@code correction-overdue} and {@code deadline-reminder}. */
record DeadlineFact(
        String factKey,
        UUID deadlineId,
        UUID nonComplianceId,
        String reference,
        String authority,
        UUID supplierId,
        String severity,
        DeadlineClock clock,
        int deadlineVersion,
        int step,
        LocalDate dueOn,
        @Nullable LocalDate overdueSince,
        String zone) {}
