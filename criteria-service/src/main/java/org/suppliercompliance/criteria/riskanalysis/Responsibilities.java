package org.suppliercompliance.criteria.riskanalysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.reference.KnownNetworks;

/** Who may write about a category: the authority that answers for it in the network, and nobody else (S17). */
@ApplicationScoped
class Responsibilities {
    private final KnownNetworks networks;

    Responsibilities(KnownNetworks networks) {
        this.networks = networks;
    }

    /** Whether the authority answers for the category there; notes a fault when nobody does. */
    boolean isOwn(String network, String category, String authority, Faults faults) {
        Optional<String> responsible = networks.responsibleFor(network, category);
        if (responsible.isEmpty()) {
            boolean known = networks.exists(network);
            faults.require(known, "/network", "There is no such network.");
            faults.require(!known, "/category", "Nobody answers for such a category in the network.");
        }
        return responsible.filter(authority::equals).isPresent();
    }

    /** Refuses an authority that does not answer for the category now, and keeps it so until the transaction ends. */
    void lockOwn(String network, String category, String authority) {
        Optional<String> responsible = networks.lockResponsibleFor(network, category);
        if (responsible.filter(authority::equals).isEmpty()) {
            throw notOwn(network, category);
        }
    }

    ProblemException notOwn(String network, String category) {
        return new ProblemException(
                CriteriaProblem.NOT_RESPONSIBLE,
                networks.responsibleFor(network, category).orElse("Nobody") + " answers for " + category + " in "
                        + network + ".");
    }
}
