package org.suppliercompliance.criteria.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.library.Provision;
import org.suppliercompliance.criteria.riskanalysis.RiskCall;

/** Judges a set as a whole: every finding at once, errors that a recorded reason lifts among them. */
final class QualityGate {
    private final GateFacts facts;
    private final List<Finding> findings = new ArrayList<>();

    private QualityGate(GateFacts facts) {
        this.facts = facts;
    }

    static List<Finding> check(GateFacts facts) {
        QualityGate gate = new QualityGate(facts);
        int award =
                facts.lines().stream().mapToInt(line -> line.content().weight()).sum();
        for (SetLine line : facts.lines()) {
            gate.findings.addAll(LineGate.check(facts, line));
        }
        gate.checkWeights(award);
        gate.checkSubjects();
        gate.checkRisks();
        gate.checkClauses();
        gate.checkCertificates();
        return List.copyOf(gate.findings);
    }

    private void checkWeights(int award) {
        if (facts.lines().isEmpty()) {
            add(GateRule.NO_LINES, "lines", "The set chooses no criterion.");
        }
        int total = facts.set().totalPoints();
        int other = facts.set().otherPoints();
        if (award + other != total) {
            add(
                    GateRule.WEIGHTS_DO_NOT_ADD_UP,
                    "totalPoints",
                    "The lines give " + award + " points and the rest of the tender " + other + ", together "
                            + (award + other) + ", not " + total + ".");
        }
    }

    private void checkSubjects() {
        Set<String> themes = facts.lines().stream()
                .map(line -> facts.criterion(line).content().theme())
                .collect(Collectors.toSet());
        for (SubjectRule rule : facts.subjects()) {
            if (rule.appliesTo(facts.set(), facts.categories()) && !themes.contains(rule.theme())) {
                findings.add(Finding.of(
                                GateRule.NO_MINERALS_DUE_DILIGENCE,
                                null,
                                null,
                                "mineralsReason",
                                "No criterion of the theme " + rule.theme() + ". " + rule.basis())
                        .liftedBy(facts.set().mineralsReason()));
            }
        }
    }

    private void checkRisks() {
        for (RiskCall call : facts.risks()) {
            boolean answered = facts.lines().stream()
                    .anyMatch(line -> call.isAnsweredBy(
                            line.criterion().criterionId(),
                            facts.criterion(line).content().theme()));
            if (!answered) {
                add(
                        GateRule.RISK_NOT_ANSWERED,
                        "lines",
                        "No line answers risk " + call.number() + " (" + call.area() + ", " + call.country()
                                + ") of the risk analysis of " + call.category() + ", version "
                                + call.analysisVersion() + ".");
            }
        }
    }

    private void checkClauses() {
        boolean clauses = facts.lines().stream().anyMatch(line -> line.use() == CriterionUse.CONTRACT_CLAUSE);
        if (clauses && !facts.provisions().containsAll(Set.of(Provision.RIGHT_TO_AUDIT, Provision.SANCTION))) {
            add(
                    GateRule.NO_AUDIT_RIGHT,
                    "clauseSetId",
                    "Contract clauses without a clause set in force that gives the right to audit and sanctions.");
        }
    }

    private void checkCertificates() {
        facts.certificates().forEach((kind, satisfied) -> {
            if (satisfied.size() > 1) {
                List<String> codes = facts.lines().stream()
                        .filter(line -> satisfied.contains(line.criterion().criterionId()))
                        .map(line -> facts.criterion(line).code())
                        .distinct()
                        .toList();
                add(
                        GateRule.CERTIFICATION_COULD_REPLACE,
                        "lines",
                        kind + " satisfies " + String.join(", ", codes)
                                + " at once: it could be asked for instead of them.");
            }
        });
    }

    private void add(GateRule rule, String member, String detail) {
        findings.add(Finding.of(rule, null, null, member, detail));
    }
}
