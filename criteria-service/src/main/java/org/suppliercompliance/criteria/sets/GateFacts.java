package org.suppliercompliance.criteria.sets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshot;
import org.suppliercompliance.criteria.catalogue.JurisdictionRule;
import org.suppliercompliance.criteria.library.Provision;
import org.suppliercompliance.criteria.maturity.Maturity;
import org.suppliercompliance.criteria.reference.CategoryLines;
import org.suppliercompliance.criteria.riskanalysis.RiskCall;

/**
 * What the gate judges by.
 *
 * @param maturePercent from how many percent of the market on a criterion may be mandatory
 * @param country the country whose rules hold; null while it is not known: then every country's do
 * @param categories how the categories of the set, its criteria and its rules contain each other
 * @param certificates kinds of certificates, each with the criteria of the set that it satisfies
 * @param provisions what the clause set gives; empty without one in force
 * @param risks the pressing risks of what is bought, with the criteria they call for
 */
record GateFacts(
        SetContent set,
        List<SetLine> lines,
        Map<CriterionRef, CriterionSnapshot> criteria,
        Map<CriterionRef, Maturity> maturity,
        int maturePercent,
        List<JurisdictionRule> jurisdictions,
        @Nullable String country,
        CategoryLines categories,
        Map<String, Set<UUID>> certificates,
        List<SubjectRule> subjects,
        Set<Provision> provisions,
        List<RiskCall> risks) {
    /** With what the set as a whole is judged by. */
    GateFacts with(
            Map<String, Set<UUID>> certifying, List<SubjectRule> rules, Set<Provision> given, List<RiskCall> calling) {
        return new GateFacts(
                set,
                lines,
                criteria,
                maturity,
                maturePercent,
                jurisdictions,
                country,
                categories,
                certifying,
                rules,
                given,
                calling);
    }

    List<SetLineView> views() {
        return lines.stream().map(line -> SetLineView.of(line, criterion(line))).toList();
    }

    CriterionSnapshot criterion(SetLine line) {
        CriterionSnapshot snapshot = criteria.get(line.criterion());
        if (snapshot == null) {
            throw new IllegalStateException("a line of no criterion: " + line.id());
        }
        return snapshot;
    }
}
