package org.suppliercompliance.audit.supplierreports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.suppliercompliance.audit.deadline.DueDates;
import org.suppliercompliance.audit.deadline.DueDay;
import org.suppliercompliance.chassis.time.Ids;

/** One version of a report's date; a new one when the contract's start moves. */
record ReportDate(UUID id, int version, LocalDate dueOn, ZoneId zone) implements DueDay {
    /** The name of this clock in facts, beside those of a case. */
    static final String CLOCK = "REPORT";

    /** So many calendar months after the contract's start. */
    static ReportDate after(LocalDate contractStart, int months, int version, ZoneId zone) {
        return new ReportDate(Ids.next(), version, DueDates.due(contractStart, months), zone);
    }

    @Override
    public LocalDate overdueSince() {
        return DueDates.overdueSince(dueOn, null);
    }

    Instant overdueAt() {
        return DueDates.startOf(overdueSince(), zone);
    }
}
