package org.suppliercompliance.criteria.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.catalogue.CriterionContent;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshot;
import org.suppliercompliance.criteria.catalogue.CriterionStatus;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.Dimension;
import org.suppliercompliance.criteria.catalogue.Effort;
import org.suppliercompliance.criteria.catalogue.Labels;
import org.suppliercompliance.criteria.catalogue.Proof;
import org.suppliercompliance.criteria.catalogue.ProofDepth;
import org.suppliercompliance.criteria.catalogue.ProofKind;
import org.suppliercompliance.criteria.catalogue.ProofMoment;
import org.suppliercompliance.criteria.library.Provision;
import org.suppliercompliance.criteria.maturity.Maturity;
import org.suppliercompliance.criteria.reference.CategoryLines;

class QualityGateTest {
    private final Map<CriterionRef, CriterionSnapshot> criteria = new LinkedHashMap<>();
    private final Map<CriterionRef, Maturity> maturity = new HashMap<>();
    private final List<SetLine> lines = new ArrayList<>();
    private int maturePercent = 50;

    private CriterionRef criterion(String code, Effort effort) {
        CriterionRef ref = new CriterionRef(UUID.randomUUID(), 1);
        criteria.put(
                ref,
                new CriterionSnapshot(
                        ref,
                        code,
                        null,
                        CriterionStatus.PUBLISHED,
                        Dimension.SOCIAL,
                        new CriterionContent(
                                "labour",
                                new Labels(code, null, null),
                                null,
                                List.of(),
                                List.of(CriterionUse.AWARD, CriterionUse.SELECTION, CriterionUse.CONTRACT_CLAUSE),
                                List.of(new Proof(
                                        ProofKind.CERTIFICATE,
                                        "Certificate",
                                        ProofDepth.THIRD_PARTY_AUDIT,
                                        ProofMoment.TENDER,
                                        null,
                                        null,
                                        null)),
                                effort,
                                List.of()),
                        1));
        maturity.put(ref, Maturity.of(20, 7, 3, maturePercent));
        return ref;
    }

    private void line(
            CriterionRef criterion, CriterionUse use, boolean mandatory, Integer points, Importance importance) {
        lines.add(new SetLine(
                UUID.randomUUID(),
                criterion,
                use,
                new LineContent(mandatory, points, ProofMoment.TENDER, List.of(), importance, null),
                1));
    }

    private List<GateRule> rules(int total, int other, Set<Provision> provisions) {
        return findings(total, other, provisions).stream().map(Finding::rule).toList();
    }

    private List<Finding> findings(int total, int other, Set<Provision> provisions) {
        SetContent set = new SetContent("A set", List.of(), List.of(), total, other, null, null);
        return QualityGate.check(new GateFacts(
                set,
                lines,
                criteria,
                maturity,
                maturePercent,
                List.of(),
                "FI",
                new CategoryLines(Map.of()),
                Map.of(),
                List.of(),
                provisions,
                List.of()));
    }

    @Test
    @DisplayName("half of the market is enough, one answer less is not, and four answers are no assessment")
    void half_of_the_market() {
        CriterionRef criterion = criterion("A", Effort.LOW);
        line(criterion, CriterionUse.SELECTION, true, null, null);
        maturity.put(criterion, Maturity.of(10, 5, 0, 50));
        assertEquals(List.of(), rules(10, 10, Set.of()));
        maturity.put(criterion, Maturity.of(10, 4, 6, 50));
        assertEquals(List.of(GateRule.MANDATORY_BELOW_HALF), rules(10, 10, Set.of()));
        maturity.put(criterion, Maturity.of(4, 4, 0, 50));
        assertEquals(List.of(GateRule.MANDATORY_NOT_ASSESSED), rules(10, 10, Set.of()));
        maturity.clear();
        assertEquals(List.of(GateRule.MANDATORY_NOT_ASSESSED), rules(10, 10, Set.of()));
    }

    @Test
    @Tag("G8")
    @DisplayName("G8: where the operator says 60, half of the market is too little, and the finding names the share")
    void another_share_of_the_market() {
        maturePercent = 60;
        CriterionRef criterion = criterion("A", Effort.LOW);
        line(criterion, CriterionUse.SELECTION, true, null, null);
        maturity.put(criterion, Maturity.of(10, 5, 0, 60));
        assertEquals(
                List.of("50 % of the market can meet it (10 answered); mandatory needs 60 %, or a recorded reason."),
                findings(10, 10, Set.of()).stream().map(Finding::detail).toList());
        maturity.put(criterion, Maturity.of(10, 6, 0, 60));
        assertEquals(List.of(), rules(10, 10, Set.of()));
    }

    @Test
    @DisplayName("a recorded reason lifts a finding; a blank one, as it could be recorded once, does not")
    void a_blank_reason() {
        Finding found = Finding.of(GateRule.MANDATORY_BELOW_HALF, null, "A", "mandatory", "Too few can meet it.");
        assertFalse(found.liftedBy("A pilot showed that they can.").blocksFixing());
        assertTrue(found.blocksFixing());
        assertEquals(found, found.liftedBy(null));
        assertEquals(found, found.liftedBy(""));
        assertEquals(found, found.liftedBy(" \t\n"));
    }

    @Test
    @DisplayName("low is less than the mean of the award criteria; equal weights warn of nothing")
    void low_weight() {
        line(criterion("HARD", Effort.HIGH), CriterionUse.AWARD, false, 10, Importance.HIGH);
        line(criterion("EASY", Effort.LOW), CriterionUse.AWARD, false, 10, Importance.LOW);
        assertEquals(List.of(), rules(30, 10, Set.of()));
        line(criterion("HEAVY", Effort.LOW), CriterionUse.AWARD, false, 13, Importance.MEDIUM);
        assertEquals(
                List.of(GateRule.HIGH_EFFORT_LOW_WEIGHT, GateRule.WEIGHT_AGAINST_IMPORTANCE), rules(43, 10, Set.of()));
    }

    @Test
    @DisplayName(
            "the points of the lines and of the rest are all points, and clauses want the right to audit and sanctions both")
    void weights_and_clauses() {
        line(criterion("A", Effort.LOW), CriterionUse.AWARD, false, 10, null);
        assertEquals(List.of(GateRule.WEIGHTS_DO_NOT_ADD_UP), rules(30, 19, Set.of()));
        assertEquals(List.of(), rules(30, 20, Set.of()));
        line(criterion("B", Effort.LOW), CriterionUse.CONTRACT_CLAUSE, false, null, null);
        assertEquals(List.of(GateRule.NO_AUDIT_RIGHT), rules(30, 20, Set.of(Provision.RIGHT_TO_AUDIT)));
        assertEquals(List.of(), rules(30, 20, Set.of(Provision.RIGHT_TO_AUDIT, Provision.SANCTION)));
    }

    @Test
    @DisplayName("the share is of all points, to one decimal")
    void the_share() {
        SustainabilityShare share = SustainabilityShare.of(90, 14, 15);
        assertEquals(new BigDecimal("15.6"), share.environmentalPercent());
        assertEquals(new BigDecimal("16.7"), share.socialPercent());
        assertEquals(new BigDecimal("32.2"), share.percent());
    }
}
