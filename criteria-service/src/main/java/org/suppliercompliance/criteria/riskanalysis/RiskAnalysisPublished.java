package org.suppliercompliance.criteria.riskanalysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/**
 * The data of {@code risk-analysis-published}: the whole structure, without texts and sources.
 *
 * @param sharedWith the other members of the network at that moment, who are told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RiskAnalysisPublished(
        UUID id,
        String network,
        List<String> sharedWith,
        String category,
        int version,
        String authority,
        String title,
        Instant publishedAt,
        List<Risk> risks,
        List<RiskArea> areasWithoutRisk) {
    /** A risk without its words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Risk(
            int number,
            RiskArea area,
            String theme,
            int tier,
            String country,
            @Nullable MineralClass mineralClass,
            int likelihood,
            int severity,
            RiskPriority priority,
            List<String> callsForThemes,
            List<UUID> callsForCriteria) {
        static Risk of(RiskView risk) {
            return new Risk(
                    risk.number(),
                    risk.area(),
                    risk.theme(),
                    risk.tier(),
                    risk.country(),
                    risk.mineralClass(),
                    risk.likelihood(),
                    risk.severity(),
                    risk.priority(),
                    risk.callsForThemes(),
                    risk.callsForCriteria());
        }
    }

    /** For everybody: what is published may be read by all, and the members of the network are told by it. */
    static Fact of(RiskAnalysisView view, List<String> sharedWith, Instant publishedAt) {
        String id = view.id().toString();
        return new Fact(
                "risk-analysis-published",
                id,
                view.version(),
                id,
                Fact.EVERYONE,
                null,
                new RiskAnalysisPublished(
                        view.id(),
                        view.network(),
                        sharedWith,
                        view.category(),
                        view.number(),
                        view.authority(),
                        view.title(),
                        publishedAt,
                        view.risks().stream().map(Risk::of).toList(),
                        view.areasWithoutRisk().stream()
                                .map(AreaWithoutRisk::area)
                                .toList()));
    }
}
