package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.proof.EvidenceKindView;
import org.suppliercompliance.criteria.proof.ProofQuestions;
import org.suppliercompliance.criteria.wallet.EvidenceRepository.Stored;

/** Proofs that a bid points at: what the caller's authority may see of them, all in three questions. */
@ApplicationScoped
public class ShownProofs {
    private final EvidenceRepository proofs;
    private final ReviewRepository reviews;
    private final ProofQuestions questions;
    private final EvidenceViews views;
    private final CurrentActor actor;

    ShownProofs(
            EvidenceRepository proofs,
            ReviewRepository reviews,
            ProofQuestions questions,
            EvidenceViews views,
            CurrentActor actor) {
        this.proofs = proofs;
        this.reviews = reviews;
        this.questions = questions;
        this.views = views;
        this.actor = actor;
    }

    /**
     * What is withdrawn, has no content, or is not shown to the caller is not there. The day is that of the proofs' validity; the verdict is the
     * one that stands now: a proof that was rejected since proves nothing.
     */
    public Map<UUID, ShownProof> of(Collection<UUID> ids, LocalDate on) {
        Actor who = actor.get();
        List<Stored> stored = proofs.shown(ids, who);
        Map<UUID, EvidenceKindView> kinds =
                questions.kinds(stored.stream().map(Stored::kindId).distinct().toList());
        Map<UUID, ReviewView> reviewed = stored.isEmpty()
                ? Map.of()
                : reviews.latest(stored.stream().map(Stored::id).toList(), who.requireAuthority(), null);
        Map<UUID, ShownProof> shown = new HashMap<>();
        for (Stored one : stored) {
            EvidenceKindView kind = Objects.requireNonNull(kinds.get(one.kindId()));
            shown.put(
                    one.id(),
                    new ShownProof(
                            one.id(),
                            one.supplierId(),
                            one.kindId(),
                            kind.code(),
                            standing(one, kind, reviewed.get(one.id()), on)));
        }
        return shown;
    }

    private ProofStanding standing(Stored one, EvidenceKindView kind, @Nullable ReviewView review, LocalDate on) {
        return ProofStanding.of(
                views.state(one, on),
                EvidenceDetails.missing(kind, one.details().statements()),
                ProofStanding.flags(one.redFlags(), review),
                review);
    }
}
