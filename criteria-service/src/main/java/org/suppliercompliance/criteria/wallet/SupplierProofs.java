package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.criteria.proof.AcceptedKindsView;
import org.suppliercompliance.criteria.proof.EvidenceKindView;
import org.suppliercompliance.criteria.proof.ProofQuestions;
import org.suppliercompliance.criteria.reference.KnownSuppliers;
import org.suppliercompliance.criteria.wallet.EvidenceRepository.Stored;

/** Which proofs of a supplier satisfy criteria: one question for a whole set, with as many statements for one criterion as for a hundred. */
@ApplicationScoped
public class SupplierProofs {
    private final ProofQuestions questions;
    private final EvidenceRepository proofs;
    private final ReviewRepository reviews;
    private final EvidenceViews views;
    private final KnownSuppliers suppliers;
    private final CurrentActor actor;

    SupplierProofs(
            ProofQuestions questions,
            EvidenceRepository proofs,
            ReviewRepository reviews,
            EvidenceViews views,
            KnownSuppliers suppliers,
            CurrentActor actor) {
        this.questions = questions;
        this.proofs = proofs;
        this.reviews = reviews;
        this.views = views;
        this.suppliers = suppliers;
        this.actor = actor;
    }

    /**
     * Answers per criterion.
     *
     * @param versions one per criterion, or none: then the versions in force
     * @param day the day; null for today
     * @param authority whose statements and reviews count; null for the caller's own
     */
    @TenantTransaction(readOnly = true)
    public SupplierProofView of(
            UUID supplier,
            List<UUID> criteria,
            List<Integer> versions,
            @Nullable LocalDate day,
            @Nullable String authority) {
        Actor actor = this.actor.get();
        if (actor.supplier() != null && !actor.speaksFor().contains(supplier)) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such supplier.");
        }
        if (authority != null && actor.authority() != null && !authority.equals(actor.authority())) {
            // it cannot see the reviews of another one, and without them the answer would be a wrong one
            String detail = "Another authority's reviews are its own: leave it out, or name your own.";
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST, detail, List.of(new Fault("query:authority", detail)));
        }
        AcceptedKindsView accepted = questions.acceptedKinds(criteria, versions, day, authority);
        Set<UUID> kinds = accepted.criteria().stream()
                .flatMap(criterion -> criterion.kinds().stream())
                .map(one -> one.kind().id())
                .collect(Collectors.toSet());
        List<Stored> stored = kinds.isEmpty() ? List.of() : proofs.complete(suppliers.sameAs(supplier), kinds, actor);
        Map<UUID, ReviewView> reviewed = reviews(stored, accepted);
        Map<UUID, List<Stored>> byKind = stored.stream().collect(Collectors.groupingBy(Stored::kindId));
        return new SupplierProofView(
                supplier,
                accepted.on(),
                accepted.authority(),
                accepted.criteria().stream()
                        .map(criterion -> answer(criterion, byKind, reviewed, accepted.on()))
                        .toList());
    }

    private Map<UUID, ReviewView> reviews(List<Stored> stored, AcceptedKindsView accepted) {
        String authority = accepted.authority();
        if (authority == null || stored.isEmpty()) {
            return Map.of();
        }
        return reviews.latest(stored.stream().map(Stored::id).toList(), authority, accepted.on());
    }

    private SupplierProofView.CriterionProof answer(
            AcceptedKindsView.AcceptedKindsOfCriterion criterion,
            Map<UUID, List<Stored>> byKind,
            Map<UUID, ReviewView> reviewed,
            LocalDate on) {
        List<SupplierProofView.EvidenceForCriterion> evidence = new ArrayList<>();
        for (AcceptedKindsView.AcceptedKind accepted : criterion.kinds()) {
            for (Stored stored : byKind.getOrDefault(accepted.kind().id(), List.of())) {
                evidence.add(judged(stored, accepted, reviewed.get(stored.id()), on));
            }
        }
        evidence.sort(Comparator.comparing(SupplierProofView.EvidenceForCriterion::standing)
                .thenComparing(
                        SupplierProofView.EvidenceForCriterion::expiresOn,
                        Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
                .thenComparing(SupplierProofView.EvidenceForCriterion::evidenceId));
        ProofStanding best =
                evidence.isEmpty() ? ProofStanding.MISSING : evidence.get(0).standing();
        return new SupplierProofView.CriterionProof(
                criterion.criterionId(),
                criterion.framework(),
                criterion.code(),
                criterion.version(),
                best.satisfies(),
                best,
                evidence);
    }

    private SupplierProofView.EvidenceForCriterion judged(
            Stored stored, AcceptedKindsView.AcceptedKind accepted, @Nullable ReviewView review, LocalDate on) {
        EvidenceKindView kind = accepted.kind();
        List<String> missing = EvidenceDetails.missing(kind, stored.details().statements());
        List<String> flags = ProofStanding.flags(stored.redFlags(), review);
        return new SupplierProofView.EvidenceForCriterion(
                stored.id(),
                stored.details().title(),
                kind.code(),
                accepted.through(),
                accepted.coverageId(),
                ProofStanding.of(views.state(stored, on), missing, flags, review),
                stored.details().effectiveOn(),
                stored.details().expiresOn(),
                missing,
                flags,
                review);
    }
}
