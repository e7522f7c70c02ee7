package org.suppliercompliance.criteria.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;

/** The evaluations that stand last, for who learns from them. */
@ApplicationScoped
public class LatestEvaluations {
    private final EvaluationRepository evaluations;
    private final CurrentCaller caller;

    LatestEvaluations(EvaluationRepository evaluations, CurrentCaller caller) {
        this.evaluations = evaluations;
        this.caller = caller;
    }

    /** Of a set of the caller's authority; empty when its bids were not evaluated. */
    public Optional<EvaluationView> of(UUID set) {
        return evaluations.latest(set, caller.tenant());
    }
}
