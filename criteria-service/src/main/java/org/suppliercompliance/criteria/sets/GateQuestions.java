package org.suppliercompliance.criteria.sets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.catalogue.CodeLists;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshot;
import org.suppliercompliance.criteria.catalogue.CriterionSnapshots;
import org.suppliercompliance.criteria.catalogue.ProofKind;
import org.suppliercompliance.criteria.library.ClauseSets;
import org.suppliercompliance.criteria.library.DocumentStatus;
import org.suppliercompliance.criteria.library.Provision;
import org.suppliercompliance.criteria.maturity.AskedCriterion;
import org.suppliercompliance.criteria.maturity.MarketMaturity;
import org.suppliercompliance.criteria.maturity.Maturity;
import org.suppliercompliance.criteria.proof.AcceptedKindsView;
import org.suppliercompliance.criteria.proof.ProofQuestions;
import org.suppliercompliance.criteria.reference.CategoryLines;
import org.suppliercompliance.criteria.reference.KnownAuthorities;
import org.suppliercompliance.criteria.reference.KnownCategories;
import org.suppliercompliance.criteria.riskanalysis.PressingRisks;

/** Asks the other features what the gate judges by: as many questions for one line as for a hundred. */
@ApplicationScoped
class GateQuestions {
    private final CriterionSnapshots criteria;
    private final MarketMaturity market;
    private final CodeLists codeLists;
    private final KnownAuthorities authorities;
    private final KnownCategories categories;
    private final ProofQuestions proofs;
    private final PressingRisks risks;
    private final ClauseSets clauseSets;
    private final CriteriaSetRepository sets;
    private final SuiteClock clock;

    GateQuestions(
            CriterionSnapshots criteria,
            MarketMaturity market,
            CodeLists codeLists,
            KnownAuthorities authorities,
            KnownCategories categories,
            ProofQuestions proofs,
            PressingRisks risks,
            ClauseSets clauseSets,
            CriteriaSetRepository sets,
            SuiteClock clock) {
        this.criteria = criteria;
        this.market = market;
        this.codeLists = codeLists;
        this.authorities = authorities;
        this.categories = categories;
        this.proofs = proofs;
        this.risks = risks;
        this.clauseSets = clauseSets;
        this.sets = sets;
        this.clock = clock;
    }

    /** The day that the authority has now. */
    LocalDate today(String authority) {
        return clock.today(zone(authority));
    }

    ZoneId zone(String authority) {
        return authorities.zoneOf(authority);
    }

    GateFacts facts(CriteriaSet set, List<SetLine> lines, LocalDate today) {
        List<SubjectRule> rules = sets.subjectRules();
        return aboutLines(set, lines, today, rules)
                .with(
                        certificates(chosen(lines), set.authority(), today),
                        rules,
                        provisions(set),
                        risks.of(set.content().categories(), set.authority()));
    }

    /** What single lines are judged by. */
    GateFacts aboutLines(CriteriaSet set, List<SetLine> lines, LocalDate today) {
        return aboutLines(set, lines, today, List.of());
    }

    private GateFacts aboutLines(CriteriaSet set, List<SetLine> lines, LocalDate today, List<SubjectRule> rules) {
        Set<CriterionRef> chosen = chosen(lines);
        Map<CriterionRef, CriterionSnapshot> snapshots = criteria.of(chosen);
        return new GateFacts(
                set.content(),
                lines,
                snapshots,
                maturity(chosen, today),
                market.maturePercent(),
                codeLists.jurisdictionRules(),
                authorities.countryOf(set.authority()).orElse(null),
                categories(set, snapshots.values(), rules),
                Map.of(),
                List.of(),
                Set.of(),
                List.of());
    }

    private CategoryLines categories(
            CriteriaSet set, Collection<CriterionSnapshot> snapshots, List<SubjectRule> rules) {
        Set<String> named = new HashSet<>(set.content().categories());
        snapshots.forEach(one -> named.addAll(one.content().categories()));
        rules.forEach(rule -> named.addAll(rule.categories()));
        return categories.linesOf(named);
    }

    private static Set<CriterionRef> chosen(List<SetLine> lines) {
        Set<CriterionRef> chosen = new LinkedHashSet<>();
        lines.forEach(line -> chosen.add(line.criterion()));
        return chosen;
    }

    private Map<CriterionRef, Maturity> maturity(Set<CriterionRef> chosen, LocalDate today) {
        Map<CriterionRef, Maturity> maturity = new HashMap<>();
        market.of(
                        chosen.stream()
                                .map(one -> new AskedCriterion(one.criterionId(), one.version()))
                                .toList(),
                        today)
                .forEach((asked, found) -> maturity.put(new CriterionRef(asked.criterionId(), asked.version()), found));
        return maturity;
    }

    private Map<String, Set<UUID>> certificates(Set<CriterionRef> chosen, String authority, LocalDate today) {
        // Of a criterion in two versions one is enough to know what certifies it.
        Map<UUID, Integer> versions = new LinkedHashMap<>();
        chosen.forEach(one -> versions.put(one.criterionId(), one.version()));
        Map<String, Set<UUID>> satisfied = new TreeMap<>();
        if (versions.isEmpty()) {
            return satisfied;
        }
        AcceptedKindsView accepted =
                proofs.acceptedKinds(List.copyOf(versions.keySet()), List.copyOf(versions.values()), today, authority);
        for (AcceptedKindsView.AcceptedKindsOfCriterion criterion : accepted.criteria()) {
            criterion.kinds().stream()
                    .map(AcceptedKindsView.AcceptedKind::kind)
                    .filter(kind -> kind.category() == ProofKind.CERTIFICATE && kind.retiredAt() == null)
                    .forEach(kind -> satisfied
                            .computeIfAbsent(kind.code(), code -> new HashSet<>())
                            .add(criterion.criterionId()));
        }
        return satisfied;
    }

    private Set<Provision> provisions(CriteriaSet set) {
        Set<Provision> provisions = new HashSet<>();
        UUID clauses = set.content().clauseSetId();
        if (clauses != null) {
            clauseSets
                    .find(clauses, set.authority())
                    .filter(document -> document.status() == DocumentStatus.PUBLISHED)
                    .ifPresent(document -> document.clauses().forEach(clause -> {
                        for (Provision provision : Provision.values()) {
                            if (clause.provides(provision)) {
                                provisions.add(provision);
                            }
                        }
                    }));
        }
        return provisions;
    }
}
