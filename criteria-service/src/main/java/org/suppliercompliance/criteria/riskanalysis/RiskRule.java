package org.suppliercompliance.criteria.riskanalysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** What a risk analysis must keep to: as a draft, and when it is published. Broken rules are named all at once. */
final class RiskRule {
    private static final String MINERALS = "minerals";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private RiskRule() {}

    /**
     * What drafts must keep to as well.
     *
     * @param parents the themes of the catalogue with the theme each stands under, null for none
     * @param published the criteria with a published version, among those the content names
     */
    static Faults check(RiskAnalysisContent content, Map<String, @Nullable String> parents, Set<UUID> published) {
        Faults faults = new Faults();
        for (int i = 0; i < content.risks().size(); i++) {
            check(content.risks().get(i), "/risks/" + i, parents, published, faults);
        }
        Set<RiskArea> withRisks = areasWithRisks(content);
        Set<RiskArea> seen = EnumSet.noneOf(RiskArea.class);
        for (int i = 0; i < content.areasWithoutRisk().size(); i++) {
            RiskArea area = content.areasWithoutRisk().get(i).area();
            String pointer = "/areasWithoutRisk/" + i + "/area";
            faults.require(seen.add(area), pointer, "The area is named twice.");
            faults.require(!withRisks.contains(area), pointer, "The analysis names risks of the area " + area + ".");
        }
        return faults;
    }

    private static void check(
            RiskEntry risk, String pointer, Map<String, @Nullable String> parents, Set<UUID> published, Faults faults) {
        boolean known = parents.containsKey(risk.theme());
        faults.require(known, pointer + "/theme", "There is no such theme, see /themes.");
        faults.require(
                COUNTRIES.contains(risk.country()), pointer + "/country", "Not a country of ISO 3166-1: alpha-2.");
        boolean minerals = risk.theme().equals(MINERALS) || MINERALS.equals(parents.get(risk.theme()));
        if (known) {
            faults.require(
                    minerals == (risk.mineralClass() != null),
                    pointer + "/mineralClass",
                    minerals
                            ? "Say whether it is a conflict mineral or a high-risk mineral (S31)."
                            : "A class of mineral belongs to a risk under the theme minerals.");
        }
        List<String> themes = risk.themesCalledFor();
        for (int i = 0; i < themes.size(); i++) {
            String at = pointer + "/callsForThemes/" + i;
            faults.require(parents.containsKey(themes.get(i)), at, "There is no such theme, see /themes.");
            faults.require(themes.indexOf(themes.get(i)) == i, at, "The theme is named twice.");
        }
        List<UUID> criteria = risk.criteriaCalledFor();
        for (int i = 0; i < criteria.size(); i++) {
            String at = pointer + "/callsForCriteria/" + i;
            faults.require(published.contains(criteria.get(i)), at, "There is no such criterion in force.");
            faults.require(criteria.indexOf(criteria.get(i)) == i, at, "The criterion is named twice.");
        }
    }

    /** What a published one must have besides: every area spoken of (S22), and an answer to every risk (S30). */
    static Faults checkForPublication(RiskAnalysisContent content) {
        Faults faults = new Faults();
        Set<RiskArea> spokenOf = areasWithRisks(content);
        content.areasWithoutRisk().forEach(without -> spokenOf.add(without.area()));
        for (RiskArea area : RiskArea.values()) {
            faults.require(
                    spokenOf.contains(area),
                    "/risks",
                    area
                            + ": give its risks, or declare in /areasWithoutRisk that it was assessed without finding one (S22).");
        }
        for (int i = 0; i < content.risks().size(); i++) {
            RiskEntry risk = content.risks().get(i);
            faults.require(
                    !risk.themesCalledFor().isEmpty()
                            || !risk.criteriaCalledFor().isEmpty(),
                    "/risks/" + i + "/callsForThemes",
                    "Say which themes or criteria the risk calls for (S30).");
        }
        return faults;
    }

    private static Set<RiskArea> areasWithRisks(RiskAnalysisContent content) {
        Set<RiskArea> areas = EnumSet.noneOf(RiskArea.class);
        content.risks().forEach(risk -> areas.add(risk.area()));
        return areas;
    }
}
