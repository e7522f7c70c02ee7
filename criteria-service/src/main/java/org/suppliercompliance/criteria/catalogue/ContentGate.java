package org.suppliercompliance.criteria.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.reference.KnownAuthorities;

/** Asks the rules about a content, with the code lists they need, and refuses with every fault named. */
@ApplicationScoped
class ContentGate {
    private final CodeLists codeLists;
    private final KnownAuthorities authorities;

    ContentGate(CodeLists codeLists, KnownAuthorities authorities) {
        this.codeLists = codeLists;
        this.authorities = authorities;
    }

    /**
     * Refuses a content that breaks a rule.
     *
     * @param sent the uses in the order in which the caller named them, null when it named none
     * @param authority the owner, null for the suite
     * @param faults what was found before
     * @return the dimension the theme brings
     */
    Dimension check(
            CriterionContent content, @Nullable List<CriterionUse> sent, @Nullable String authority, Faults faults) {
        Optional<Dimension> dimension = codeLists.dimensionOf(content.theme());
        ContentRule.check(content, dimension.isPresent(), codeLists.iloConventions())
                .all()
                .forEach(fault -> faults.add(fault.pointer(), fault.detail()));
        faults.throwIfAny();
        Dimension known = dimension.orElseThrow();
        checkJurisdiction(content, sent == null ? List.of() : sent, known, authority);
        return known;
    }

    /** Refuses what may be drafted but not published. The rule of the country is asked again: it may be younger than the draft. */
    void checkForPublication(CriterionContent content, @Nullable String authority) {
        Faults faults = PublicationRule.check(content);
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    CriteriaProblem.NOT_READY_FOR_PUBLICATION,
                    "The version lacks what a published one must have (rule C16), see errors.",
                    faults.all());
        }
        check(content, null, authority, new Faults());
    }

    private void checkJurisdiction(
            CriterionContent content, List<CriterionUse> sent, Dimension dimension, @Nullable String authority) {
        if (content.uses().isEmpty()) {
            return;
        }
        String country =
                authority == null ? null : authorities.countryOf(authority).orElse(null);
        List<JurisdictionRule> broken = codeLists.jurisdictionRules().stream()
                .filter(rule -> rule.forbids(country, dimension, content.uses()))
                .toList();
        if (!broken.isEmpty()) {
            JurisdictionRule first = broken.get(0);
            List<Fault> faults = broken.stream()
                    .map(rule -> new Fault(pointer(sent, rule.forbiddenUse()), rule.code() + ": " + rule.basis()))
                    .toList();
            throw new ProblemException(
                    CriteriaProblem.FORBIDDEN_BY_JURISDICTION,
                    "Rule " + first.code() + " forbids the use " + first.forbiddenUse() + ". " + first.basis(),
                    faults);
        }
    }

    /** A content keeps its uses in an order of its own: what is pointed at is what was sent. */
    private static String pointer(List<CriterionUse> sent, CriterionUse forbidden) {
        int position = sent.indexOf(forbidden);
        return position < 0 ? "/uses" : "/uses/" + position;
    }
}
