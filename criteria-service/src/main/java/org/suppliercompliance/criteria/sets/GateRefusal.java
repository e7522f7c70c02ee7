package org.suppliercompliance.criteria.sets;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.CriteriaProblem;

/** The answer of a gate that stays closed: all errors first, then the warnings, each with the requirement behind it. */
final class GateRefusal {
    private GateRefusal() {}

    static ProblemException of(List<Finding> errors, List<Finding> warnings, Function<Finding, String> pointer) {
        List<Fault> faults = Stream.concat(
                        errors.stream().map(error -> new Fault(pointer.apply(error), said(error))),
                        warnings.stream()
                                .map(warning -> new Fault(pointer.apply(warning), "Warning, " + said(warning))))
                .toList();
        String detail = errors.size() == 1
                ? said(errors.get(0))
                : "The quality gate found " + errors.size()
                        + " errors, each named under errors; the gate of the set says everything.";
        return new ProblemException(CriteriaProblem.GATE_CLOSED, detail, faults);
    }

    private static String said(Finding finding) {
        return finding.requirement() + ": " + finding.detail();
    }
}
