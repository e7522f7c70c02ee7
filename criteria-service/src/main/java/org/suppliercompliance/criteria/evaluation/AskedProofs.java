package org.suppliercompliance.criteria.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.criteria.proof.AcceptedKindsView;
import org.suppliercompliance.criteria.proof.ProofQuestions;
import org.suppliercompliance.criteria.reference.KnownSuppliers;
import org.suppliercompliance.criteria.sets.SetLineView;
import org.suppliercompliance.criteria.wallet.ShownProof;
import org.suppliercompliance.criteria.wallet.ShownProofs;

/** What the proofs of all bids satisfy: as many questions for one bid as for fifty. */
@ApplicationScoped
class AskedProofs {
    private final ProofQuestions questions;
    private final ShownProofs wallet;
    private final KnownSuppliers suppliers;

    AskedProofs(ProofQuestions questions, ShownProofs wallet, KnownSuppliers suppliers) {
        this.questions = questions;
        this.wallet = wallet;
        this.suppliers = suppliers;
    }

    BidRule.Proofs of(List<SetLineView> lines, EvaluateBids command, String authority) {
        Set<UUID> named = new HashSet<>();
        command.bids().forEach(bid -> bid.answers().forEach(answer -> named.addAll(answer.shown())));
        if (named.isEmpty() || lines.isEmpty()) {
            return (proof, line, supplier) -> "it is not in the wallet";
        }
        Map<UUID, ShownProof> shown = wallet.of(named, command.openedOn());
        Map<UUID, Set<UUID>> accepted = accepted(lines, command.openedOn(), authority);
        Map<UUID, UUID> survivors = suppliers.survivorsOf(
                shown.values().stream().map(ShownProof::supplierId).distinct().toList());
        return (proof, line, supplier) -> {
            if (supplier == null) {
                return "the bid names no supplier whose wallet it could be in";
            }
            ShownProof found = shown.get(proof);
            if (found == null || !supplier.equals(survivors.getOrDefault(found.supplierId(), found.supplierId()))) {
                return "the tenderer shows no such proof";
            }
            if (!accepted.getOrDefault(line.criterionId(), Set.of()).contains(found.kindId())) {
                return "a proof of the kind " + found.kind() + " does not cover it";
            }
            return found.satisfies() ? null : "the proof of the kind " + found.kind() + standing(found, command);
        };
    }

    private static String standing(ShownProof proof, EvaluateBids command) {
        return switch (proof.standing()) {
            case EXPIRED -> " is EXPIRED on " + command.openedOn();
            case NOT_YET_EFFECTIVE -> " begins after " + command.openedOn();
            case VALID, EXPIRING, FLAGGED, INCOMPLETE, REJECTED, MISSING -> " is " + proof.standing();
        };
    }

    private Map<UUID, Set<UUID>> accepted(List<SetLineView> lines, LocalDate day, String authority) {
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        lines.forEach(line -> versions.put(line.criterionId(), line.number()));
        Map<UUID, Set<UUID>> kinds = new HashMap<>();
        for (AcceptedKindsView.AcceptedKindsOfCriterion criterion : questions
                .acceptedKinds(List.copyOf(versions.keySet()), List.copyOf(versions.values()), day, authority)
                .criteria()) {
            Set<UUID> ids = new HashSet<>();
            criterion.kinds().forEach(kind -> ids.add(kind.kind().id()));
            kinds.put(criterion.criterionId(), ids);
        }
        return kinds;
    }
}
