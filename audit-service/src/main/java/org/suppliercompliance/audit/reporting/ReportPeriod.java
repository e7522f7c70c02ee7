package org.suppliercompliance.audit.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;

/** The days a report is about, both included. */
record ReportPeriod(LocalDate from, LocalDate to) {
    private static final int MOST_YEARS = 20;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** The period asked for: this calendar year when nothing is said, from its start or to the year's end when one end is left out. */
    static ReportPeriod asked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate named = from == null ? to : from;
        int year = (named == null ? today : named).getYear();
        LocalDate first = from == null ? LocalDate.of(year, 1, 1) : from;
        LocalDate last = to == null ? LocalDate.of(year, 12, 31) : to;
        List<Fault> faults = new ArrayList<>();
        if (first.getYear() < FIRST_YEAR || first.getYear() > LAST_YEAR) {
            faults.add(new Fault("query:from", "Must be in the years " + FIRST_YEAR + " to " + LAST_YEAR + "."));
        }
        if (last.isBefore(first)) {
            faults.add(new Fault("query:to", "Must not be before the start of the period."));
        }
        if (last.isAfter(first.plusYears(MOST_YEARS))) {
            faults.add(new Fault("query:to", "A period has at most " + MOST_YEARS + " years."));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(StandardProblem.BAD_REQUEST, "The period cannot be reported on.", faults);
        }
        return new ReportPeriod(first, last);
    }

    /** Whether it is exactly one calendar year. */
    boolean isYear() {
        return from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31));
    }
}
