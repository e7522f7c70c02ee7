package org.suppliercompliance.criteria.riskanalysis;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.paging.Keyset;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.criteria.catalogue.ContentConverter;
import org.suppliercompliance.criteria.catalogue.CriterionContent;

/** Which published criteria a risk analysis calls for, the most urgent first, then in the order of the catalogue. */
@Singleton
class SuggestedCriteria {
    /** Both sides are found by index: versions by theme or by criterion, never by a walk through the catalogue. */
    private static final Keyset MOST_URGENT_FIRST =
            new Keyset("""
            select v.id, v.criterion_id, v.code, v.number, v.framework, v.content::text as content, w.rank,
                to_char(999 - w.rank, 'FM000') || ' ' || v.sort_key as place
            from (select called.version_id, max(called.rank) as rank from (
                    select t.id as version_id, wanted.rank from unnest(?::text[], ?::text[]::integer[]) as wanted (theme, rank)
                    join criterion_version t on t.theme = wanted.theme and t.status = 'PUBLISHED'
                    union all
                    select c.id, wanted.rank from unnest(?::text[]::uuid[], ?::text[]::integer[]) as wanted (criterion, rank)
                    join criterion_version c on c.criterion_id = wanted.criterion and c.status = 'PUBLISHED') called
                group by called.version_id) w
            join criterion_version v on v.id = w.version_id""", "to_char(999 - w.rank, 'FM000') || ' ' || v.sort_key", "text", "v.id", false);

    private final TenantDatabase database;

    SuggestedCriteria(TenantDatabase database) {
        this.database = database;
    }

    private record Line(UUID versionId, String place, SuggestedCriterionView view) {}

    Slice<SuggestedCriterionView> page(RiskAnalysis analysis, Map<String, @Nullable String> parents, PageRequest page) {
        Map<String, Integer> themes = new TreeMap<>();
        Map<UUID, Integer> criteria = new TreeMap<>();
        for (RiskEntry risk : analysis.content().risks()) {
            int rank = risk.priority().rank();
            parents.forEach((theme, parent) -> {
                if (callsFor(risk, theme, parent)) {
                    themes.merge(theme, rank, Math::max);
                }
            });
            risk.criteriaCalledFor().forEach(criterion -> criteria.merge(criterion, rank, Math::max));
        }
        List<@Nullable Object> parameters = new ArrayList<>();
        // As lists of texts: the cursor knows the query by how its parameters read.
        parameters.add(List.copyOf(themes.keySet()));
        parameters.add(List.copyOf(themes.values()));
        parameters.add(List.copyOf(criteria.keySet()));
        parameters.add(List.copyOf(criteria.values()));
        return MOST_URGENT_FIRST
                .fetch(
                        database,
                        page,
                        "true",
                        parameters,
                        row -> line(row, analysis.content().risks(), parents),
                        line -> new String[] {line.place(), line.versionId().toString()})
                .map(Line::view);
    }

    private static boolean callsFor(RiskEntry risk, String theme, @Nullable String parent) {
        return risk.themesCalledFor().contains(theme)
                || (parent != null && risk.themesCalledFor().contains(parent));
    }

    private static Line line(Row row, List<RiskEntry> risks, Map<String, @Nullable String> parents)
            throws SQLException {
        UUID criterion = row.uuid("criterion_id");
        CriterionContent content = ContentConverter.fromJson(row.text("content"));
        List<Integer> calling = new ArrayList<>();
        for (int i = 0; i < risks.size(); i++) {
            if (risks.get(i).criteriaCalledFor().contains(criterion)
                    || callsFor(risks.get(i), content.theme(), parents.get(content.theme()))) {
                calling.add(i + 1);
            }
        }
        return new Line(
                row.uuid("id"),
                row.text("place"),
                new SuggestedCriterionView(
                        criterion,
                        row.text("code"),
                        row.integer("number"),
                        row.nullableText("framework"),
                        content.theme(),
                        content.titles(),
                        content.uses(),
                        content.effort(),
                        RiskPriority.ofRank(row.integer("rank")),
                        calling));
    }
}
