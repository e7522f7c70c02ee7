package org.suppliercompliance.criteria.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.Dimension;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.ProofMoment;
import org.suppliercompliance.criteria.sets.Milestone;
import org.suppliercompliance.criteria.sets.SetLineView;

class BidRuleTest {
    private static final Labels TITLE = new Labels("A", null, null);

    private static SetLineView line(ProofMoment moment, boolean mandatory, Integer points, Integer... steps) {
        return new SetLineView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "A",
                null,
                TITLE,
                Dimension.SOCIAL,
                points == null ? CriterionUse.SELECTION : CriterionUse.AWARD,
                mandatory,
                points,
                moment,
                java.util.Arrays.stream(steps)
                        .map(step -> new Milestone(TITLE, step))
                        .toList(),
                null,
                null,
                1);
    }

    private static EvaluatedLine evaluated(SetLineView line, boolean met, Integer step, String verifiedAs) {
        BidAnswer answer = new BidAnswer(line.id(), met, step, null, verifiedAs);
        return BidRule.evaluate(
                        List.of(line),
                        new EvaluateBids.Bid("A", null, List.of(answer)),
                        (proof, of, supplier) -> "there is none")
                .get(0);
    }

    @Test
    @DisplayName("each step gives its own points, no step named the last one's, and what is not met none")
    void points_of_steps() {
        SetLineView line = line(ProofMoment.TENDER, false, 8, 1, 2, 4, 8);
        assertEquals(1, evaluated(line, true, 1, "seen").points());
        assertEquals(2, evaluated(line, true, 2, "seen").points());
        assertEquals(8, evaluated(line, true, null, "seen").points());
        assertEquals(0, evaluated(line, false, null, "seen").points());
        assertEquals(0, evaluated(line, true, 2, null).points());
    }

    @Test
    @DisplayName(
            "what is proven after the tender counts as offered; at the tender a claim alone does not, and excludes where it is mandatory")
    void claims() {
        SetLineView later = line(ProofMoment.CONTRACT_MANAGEMENT, true, null);
        SetLineView now = line(ProofMoment.TENDER, true, null);
        EvaluatedLine offered = evaluated(later, true, null, null);
        EvaluatedLine claimed = evaluated(now, true, null, null);
        assertEquals(Outcome.OFFERED, offered.outcome());
        assertEquals(Outcome.NOT_PROVEN, claimed.outcome());
        assertEquals(false, BidRule.excludes(List.of(later), List.of(offered)));
        assertEquals(true, BidRule.excludes(List.of(later, now), List.of(offered, claimed)));
    }

    @Test
    @DisplayName("equal points share a place, and an excluded bid has none however many points it has")
    void places() {
        List<EvaluatedBid> bids = new ArrayList<>();
        int[] points = {5, 9, 9, 12};
        for (int i = 0; i < points.length; i++) {
            bids.add(new EvaluatedBid(UUID.randomUUID(), "T" + i, null, null, points[i], i == 3, List.of()));
        }
        List<EvaluatedBid> ranked = BidRule.ranked(bids);
        assertEquals(
                List.of("T1", "T2", "T0", "T3"),
                ranked.stream().map(EvaluatedBid::tenderer).toList());
        assertEquals(
                java.util.Arrays.asList(1, 1, 3, null),
                ranked.stream().map(EvaluatedBid::rank).toList());
    }
}
