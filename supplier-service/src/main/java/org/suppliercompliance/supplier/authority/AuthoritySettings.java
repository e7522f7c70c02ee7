package org.suppliercompliance.supplier.authority;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.suppliercompliance.chassis.problem.Faults;

/**
 * The legal rules that differ between authorities: data, not constants.
 *
 * @param stepsBefore days before a due date on which its approach is a fact
 * @param stepsAfter days after {@code overdueSince} on which a reminder is a fact; 0 is being overdue itself
 * @param planDueMonths calendar months from communication to the plan
 * @param correctionDueMonths calendar months from communication to the correction
 * @param reportDueMonths calendar months from the start of a contract to the supplier's report
 */
record AuthoritySettings(
        List<Integer> stepsBefore,
        List<Integer> stepsAfter,
        int planDueMonths,
        int correctionDueMonths,
        int reportDueMonths) {
    static final AuthoritySettings DEFAULT = new AuthoritySettings(List.of(14, 7, 1), List.of(0, 7, 30), 1, 6, 6);

    void check(Faults faults) {
        checkSteps(faults, stepsBefore, "/stepsBefore", 1);
        checkSteps(faults, stepsAfter, "/stepsAfter", 0);
        faults.require(
                stepsAfter.contains(0),
                "/stepsAfter",
                "0 must be among the steps: it is the day the date becomes overdue.");
        faults.require(
                planDueMonths <= correctionDueMonths,
                "/planDueMonths",
                "The plan cannot be due after the correction it plans (" + correctionDueMonths + " months).");
    }

    private static void checkSteps(Faults faults, List<Integer> steps, String pointer, int smallest) {
        Set<Integer> distinct = new TreeSet<>(steps);
        faults.require(distinct.size() == steps.size(), pointer, "Every step may be named once.");
        faults.require(
                distinct.stream().allMatch(step -> step >= smallest && step <= 365),
                pointer,
                "A step is a number of days from " + smallest + " to 365.");
    }
}
