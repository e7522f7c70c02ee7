package org.suppliercompliance.criteria.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshot;
import org.suppliercompliance.criteria.catalogue.CriterionStatus;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.Effort;
import org.suppliercompliance.criteria.catalogue.JurisdictionRule;
import org.suppliercompliance.criteria.catalogue.ProofMoment;
import org.suppliercompliance.criteria.maturity.Maturity;

/** Judges one line of a set, beside the others. */
final class LineGate {
    private static final Maturity NOBODY_ASKED = Maturity.notAssessed(0);

    private final GateFacts facts;
    private final SetLine line;
    private final LineContent content;
    private final CriterionSnapshot criterion;
    private final List<Finding> findings = new ArrayList<>();

    private LineGate(GateFacts facts, SetLine line) {
        this.facts = facts;
        this.line = line;
        this.content = line.content();
        this.criterion = facts.criterion(line);
    }

    static List<Finding> check(GateFacts facts, SetLine line) {
        LineGate gate = new LineGate(facts, line);
        gate.checkCriterion();
        gate.checkUse();
        gate.checkMaturity();
        gate.checkProof();
        if (line.use() == CriterionUse.AWARD) {
            gate.checkMilestones();
            gate.checkWeight();
        }
        return gate.findings;
    }

    private void checkCriterion() {
        if (criterion.status() != CriterionStatus.PUBLISHED) {
            Integer newer = criterion.inForce();
            add(
                    GateRule.CRITERION_NOT_IN_FORCE,
                    "version",
                    "Version " + line.criterion().version() + " is " + criterion.status() + "; "
                            + (newer == null ? "no version is in force." : "in force is version " + newer + "."));
        }
        List<String> fits = criterion.content().categories();
        List<String> bought = facts.set().categories();
        if (!fits.isEmpty() && !bought.isEmpty() && !facts.categories().meet(fits, bought)) {
            add(
                    GateRule.OTHER_CATEGORY,
                    "criterionId",
                    "The criterion is made for " + fits + ", not for " + bought + ".");
        }
        if (!criterion.content().uses().contains(line.use())) {
            add(
                    GateRule.USE_NOT_ALLOWED,
                    "use",
                    "The criterion can stand as " + criterion.content().uses() + ", not as " + line.use() + ".");
        }
        for (JurisdictionRule rule : facts.jurisdictions()) {
            if (rule.forbids(facts.country(), criterion.dimension(), List.of(line.use()))) {
                add(GateRule.FORBIDDEN_BY_JURISDICTION, "use", rule.code() + ": " + rule.basis());
            }
        }
    }

    private void checkUse() {
        boolean award = line.use() == CriterionUse.AWARD;
        if (award && content.points() == null) {
            add(GateRule.POINTS_MISSING, "points", "An award criterion is weighted: give its points.");
        }
        if (!award && (content.points() != null || !content.milestones().isEmpty())) {
            add(GateRule.POINTS_OUT_OF_PLACE, "points", "Only an award criterion gives points.");
        }
        if (award && content.mandatory()) {
            add(
                    GateRule.MANDATORY_AWARD,
                    "mandatory",
                    "What is mandatory is no award criterion: choose one of the two by the maturity of the market.");
        }
    }

    private void checkMaturity() {
        Maturity maturity = Objects.requireNonNullElse(facts.maturity().get(line.criterion()), NOBODY_ASKED);
        boolean assessed = maturity.state() == Maturity.State.ASSESSED;
        boolean mature = maturity.advice() == Maturity.Advice.MAY_BE_MANDATORY;
        String market = maturity.percent() + " % of the market can meet it (" + maturity.participants() + " answered)";
        String unknown = "The maturity of the market is not assessed (" + maturity.participants() + " of at least "
                + Maturity.SMALLEST_BASE + " answers)";
        if (content.mandatory() && !mature) {
            GateRule rule = assessed ? GateRule.MANDATORY_BELOW_HALF : GateRule.MANDATORY_NOT_ASSESSED;
            String detail = assessed
                    ? market + "; mandatory needs " + facts.maturePercent() + " %, or a recorded reason."
                    : unknown + "; mandatory needs " + facts.maturePercent() + " %, or a recorded reason.";
            findings.add(finding(rule, "mandatory", detail).liftedBy(content.mandatoryReason()));
        } else if (line.use() == CriterionUse.AWARD && !assessed) {
            add(GateRule.MARKET_NOT_ASKED, "use", unknown + ": consult it before the points are set.");
        } else if (line.use() == CriterionUse.AWARD && mature) {
            add(GateRule.MATURE_ENOUGH, "use", market + ": it could be mandatory.");
        }
    }

    private void checkProof() {
        ProofMoment moment = content.moment();
        if (moment == null) {
            add(GateRule.NO_MOMENT, "moment", "Say when its proof is asked for.");
        } else if (!criterion.isProvenAt(moment)) {
            add(GateRule.NO_PROOF, "moment", "The criterion names no proof for the moment " + moment + ".");
        }
    }

    private void checkMilestones() {
        int before = 0;
        for (Milestone step : content.milestones()) {
            if (step.points() <= before) {
                add(GateRule.MILESTONES_OUT_OF_ORDER, "milestones", "Each step gives more points than the one before.");
                return;
            }
            before = step.points();
        }
        if (!content.milestones().isEmpty() && before != content.weight()) {
            add(
                    GateRule.MILESTONES_OUT_OF_ORDER,
                    "milestones",
                    "The last step gives " + before + " points and the criterion " + content.weight()
                            + ": the end goal gives all.");
        }
    }

    private void checkWeight() {
        List<SetLine> award = facts.lines().stream()
                .filter(other -> other.use() == CriterionUse.AWARD)
                .toList();
        int sum = award.stream().mapToInt(other -> other.content().weight()).sum();
        if (criterion.content().effort() == Effort.HIGH && content.weight() * award.size() < sum) {
            add(
                    GateRule.HIGH_EFFORT_LOW_WEIGHT,
                    "points",
                    "High effort for " + content.weight()
                            + " points, less than the mean of the award criteria: it will not be worth the tenderers' time.");
        }
        if (criterion.content().effort() == null) {
            add(GateRule.EFFORT_UNKNOWN, "points", "Nobody has judged what its proof costs a tenderer.");
        }
        Importance importance = content.importance();
        if (importance != null) {
            award.stream()
                    .filter(other -> other.content().importance() != null
                            && importance.compareTo(other.content().importance()) > 0
                            && content.weight() < other.content().weight())
                    .findFirst()
                    .ifPresent(other -> add(
                            GateRule.WEIGHT_AGAINST_IMPORTANCE,
                            "points",
                            "It matters more than " + facts.criterion(other).code() + " and weighs less."));
        }
    }

    private void add(GateRule rule, String member, String detail) {
        findings.add(finding(rule, member, detail));
    }

    private Finding finding(GateRule rule, String member, String detail) {
        return Finding.of(rule, line.id(), criterion.code(), member, detail);
    }
}
