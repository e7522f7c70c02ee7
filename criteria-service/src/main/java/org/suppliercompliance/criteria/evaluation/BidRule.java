package org.suppliercompliance.criteria.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.criteria.catalogue.ProofMoment;
import org.suppliercompliance.criteria.sets.Milestone;
import org.suppliercompliance.criteria.sets.SetLineView;

/** From answers to points, line by line: the same answers and proofs always give the same points. */
final class BidRule {
    private BidRule() {}

    /** Answers to what is not asked, twice, or of steps that there are not. */
    static void check(List<SetLineView> lines, List<EvaluateBids.Bid> bids, Faults faults) {
        Map<UUID, SetLineView> asked = new HashMap<>();
        lines.forEach(line -> asked.put(line.id(), line));
        Set<Object> tenderers = new HashSet<>();
        for (int i = 0; i < bids.size(); i++) {
            EvaluateBids.Bid bid = bids.get(i);
            String at = "/bids/" + i;
            faults.require(tenderers.add(bid.tenderer()), at + "/tenderer", "The tenderer is named twice.");
            faults.require(
                    bid.supplierId() == null || tenderers.add(bid.supplierId()),
                    at + "/supplierId",
                    "The supplier is named twice.");
            Set<UUID> answered = new HashSet<>();
            for (int k = 0; k < bid.answers().size(); k++) {
                BidAnswer answer = bid.answers().get(k);
                String pointer = at + "/answers/" + k;
                SetLineView line = asked.get(answer.lineId());
                faults.require(line != null, pointer + "/lineId", "The set has no such line.");
                faults.require(answered.add(answer.lineId()), pointer + "/lineId", "The line is answered twice.");
                Integer step = answer.step();
                faults.require(
                        step == null
                                || line == null
                                || step <= line.milestones().size(),
                        pointer + "/step",
                        "The line has no such step.");
                faults.require(
                        step == null || answer.met(),
                        pointer + "/step",
                        "A step goes with met: true, since who has come to one meets the line in part.");
            }
        }
    }

    /** What each proof satisfies is asked before: here it is only looked up. */
    interface Proofs {
        /** Why the proof does not satisfy the criterion of the line for the supplier; null when it does. */
        @Nullable
        String objection(UUID proof, SetLineView line, @Nullable UUID supplier);
    }

    static List<EvaluatedLine> evaluate(List<SetLineView> lines, EvaluateBids.Bid bid, Proofs proofs) {
        Map<UUID, BidAnswer> answers = new HashMap<>();
        bid.answers().forEach(answer -> answers.put(answer.lineId(), answer));
        return lines.stream()
                .map(line -> evaluate(line, answers.get(line.id()), bid.supplierId(), proofs))
                .toList();
    }

    private static EvaluatedLine evaluate(
            SetLineView line, @Nullable BidAnswer answer, @Nullable UUID supplier, Proofs proofs) {
        int most = line.points() == null ? 0 : line.points();
        if (answer == null) {
            return line(line, Outcome.NOT_ANSWERED, null, 0, most, "Not answered.");
        }
        if (!answer.met()) {
            return line(line, Outcome.NOT_MET, null, 0, most, "The tenderer does not meet it.");
        }
        List<String> objections = new ArrayList<>();
        Outcome outcome = outcome(line, answer, supplier, proofs, objections);
        Integer step = step(line, answer);
        int points = !outcome.counts()
                ? 0
                : step == null ? most : line.milestones().get(step - 1).points();
        String explanation = gives(line, step, points, most) + "; " + why(outcome, answer, objections);
        return line(line, outcome, step, points, most, explanation);
    }

    private static String gives(SetLineView line, @Nullable Integer step, int points, int most) {
        if (most == 0) {
            return "It gives no points";
        }
        String given = points + " of " + most + " points";
        return step == null
                ? given
                : "Step " + step + " of " + line.milestones().size() + " gives " + given;
    }

    private static @Nullable Integer step(SetLineView line, BidAnswer answer) {
        List<Milestone> steps = line.milestones();
        if (steps.isEmpty()) {
            return null;
        }
        return answer.step() == null ? Integer.valueOf(steps.size()) : answer.step();
    }

    private static Outcome outcome(
            SetLineView line, BidAnswer answer, @Nullable UUID supplier, Proofs proofs, List<String> objections) {
        for (UUID proof : answer.shown()) {
            String objection = proofs.objection(proof, line, supplier);
            if (objection == null) {
                return Outcome.PROVEN;
            }
            objections.add(objection);
        }
        if (answer.verifiedAs() != null) {
            return Outcome.VERIFIED;
        }
        return line.moment() == ProofMoment.TENDER ? Outcome.NOT_PROVEN : Outcome.OFFERED;
    }

    private static String why(Outcome outcome, BidAnswer answer, List<String> objections) {
        return switch (outcome) {
            case PROVEN -> "proven by evidence of the wallet.";
            case VERIFIED -> "verified by the authority: " + answer.verifiedAs() + ".";
            case OFFERED -> "offered, its proof is asked for later.";
            case NOT_PROVEN ->
                objections.isEmpty()
                        ? "claimed, and the tender asks for a proof."
                        : "claimed, and no proof satisfies it: " + String.join("; ", objections) + ".";
            case NOT_MET, NOT_ANSWERED -> "not met.";
        };
    }

    private static EvaluatedLine line(
            SetLineView line, Outcome outcome, @Nullable Integer step, int points, int most, String explanation) {
        return new EvaluatedLine(
                line.id(),
                line.criterionId(),
                line.code(),
                line.number(),
                line.use(),
                outcome,
                step,
                points,
                most,
                explanation);
    }

    /** Whether a bid does not meet something mandatory. */
    static boolean excludes(List<SetLineView> lines, List<EvaluatedLine> evaluated) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).mandatory() && !evaluated.get(i).outcome().counts()) {
                return true;
            }
        }
        return false;
    }

    /** The best first, excluded ones last, equal ones in the order in which they came. */
    static List<EvaluatedBid> ranked(List<EvaluatedBid> bids) {
        List<EvaluatedBid> sorted = new ArrayList<>(bids);
        sorted.sort(Comparator.comparing(EvaluatedBid::excluded)
                .thenComparing(EvaluatedBid::points, Comparator.reverseOrder()));
        List<EvaluatedBid> ranked = new ArrayList<>();
        for (EvaluatedBid bid : sorted) {
            int better = (int) sorted.stream()
                    .filter(other -> !other.excluded() && other.points() > bid.points())
                    .count();
            ranked.add(new EvaluatedBid(
                    bid.id(),
                    bid.tenderer(),
                    bid.supplierId(),
                    bid.excluded() ? null : better + 1,
                    bid.points(),
                    bid.excluded(),
                    bid.lines()));
        }
        return ranked;
    }
}
