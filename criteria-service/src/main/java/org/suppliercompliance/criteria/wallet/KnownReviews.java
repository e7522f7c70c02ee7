package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;

/** Reads one review, as those who may read it in the list of its proof. */
@ApplicationScoped
class KnownReviews {
    private final EvidenceRepository proofs;
    private final ReviewRepository reviews;
    private final CurrentActor actor;

    KnownReviews(EvidenceRepository proofs, ReviewRepository reviews, CurrentActor actor) {
        this.proofs = proofs;
        this.reviews = reviews;
        this.actor = actor;
    }

    @TenantTransaction(readOnly = true)
    ReviewView read(UUID evidenceId, UUID id) {
        Actor reader = actor.get();
        return proofs.find(evidenceId, reader)
                .flatMap(evidence -> reviews.find(id, evidence.id(), reader))
                .orElseThrow(() -> new ProblemException(
                        StandardProblem.NOT_FOUND, "There is no such proof or review, or you may not see it."));
    }
}
