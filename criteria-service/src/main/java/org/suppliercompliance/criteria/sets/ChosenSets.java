package org.suppliercompliance.criteria.sets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.CriteriaProblem;

/** The caller's sets, for who holds bids against them. */
@ApplicationScoped
public class ChosenSets {
    private final CriteriaSetService service;

    ChosenSets(CriteriaSetService service) {
        this.service = service;
    }

    /** Refused when there is none of the caller's authority. */
    public void requireOwn(UUID id) {
        service.own(id);
    }

    /** Refused when there is none of the caller's authority; also while it may still change. */
    public CriteriaSetView own(UUID id) {
        return service.get(id);
    }

    /** Refused also while it may still change. */
    public CriteriaSetView fixed(UUID id) {
        CriteriaSetView set = service.get(id);
        if (set.status() != SetStatus.FIXED) {
            throw new ProblemException(CriteriaProblem.SET_NOT_FIXED, "Fix the set first: bids answer what stands.");
        }
        return set;
    }
}
