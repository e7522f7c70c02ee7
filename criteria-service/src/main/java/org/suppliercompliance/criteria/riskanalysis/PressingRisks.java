package org.suppliercompliance.criteria.riskanalysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.criteria.reference.KnownCategories;

/** What the risk analyses of an authority's networks call for, for who chooses criteria (S30). */
@ApplicationScoped
public class PressingRisks {
    private final TenantDatabase database;
    private final RiskAnalysisRepository analyses;
    private final KnownCategories known;

    PressingRisks(TenantDatabase database, RiskAnalysisRepository analyses, KnownCategories known) {
        this.database = database;
        this.analyses = analyses;
        this.known = known;
    }

    private record Current(String category, int number, RiskAnalysisContent content) {}

    /** The risks of high priority in the latest published analyses of these categories, and of those they are a part of. */
    public List<RiskCall> of(Collection<String> categories, String authority) {
        if (categories.isEmpty()) {
            return List.of();
        }
        List<Current> current = database.query(
                """
                select distinct on (r.network, r.category) r.category, r.number, r.content::text as body from risk_analysis r
                where r.status = 'PUBLISHED' and r.category = any(?)
                    and r.network in (select m.network from known_network_member m where m.member = ?)
                order by r.network, r.category, r.number desc""",
                row -> new Current(
                        row.text("category"), row.integer("number"), RiskAnalysisContent.fromJson(row.text("body"))),
                known.withThoseAbove(categories),
                authority);
        Map<String, @Nullable String> parents = current.isEmpty() ? Map.of() : analyses.themeParents();
        List<RiskCall> calls = new ArrayList<>();
        for (Current analysis : current) {
            List<RiskEntry> risks = analysis.content().risks();
            for (int i = 0; i < risks.size(); i++) {
                RiskEntry risk = risks.get(i);
                if (risk.priority().level() == PriorityLevel.HIGH) {
                    calls.add(new RiskCall(
                            analysis.category(),
                            analysis.number(),
                            i + 1,
                            risk.area(),
                            risk.country(),
                            themes(risk, parents),
                            Set.copyOf(risk.criteriaCalledFor())));
                }
            }
        }
        return calls;
    }

    private static Set<String> themes(RiskEntry risk, Map<String, @Nullable String> parents) {
        Set<String> themes = new HashSet<>(risk.themesCalledFor());
        parents.forEach((theme, parent) -> {
            if (parent != null && risk.themesCalledFor().contains(parent)) {
                themes.add(theme);
            }
        });
        return themes;
    }
}
