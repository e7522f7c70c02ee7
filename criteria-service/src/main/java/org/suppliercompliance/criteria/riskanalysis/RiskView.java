package org.suppliercompliance.criteria.riskanalysis;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk with its priority. */
@Schema(description = "A risk of the analysis, with its priority.")
public record RiskView(
        @Schema(description = "Its number within the analysis.", minimum = "1", examples = "1")
        int number,

        RiskArea area,

        @Schema(description = "The code of its theme, see /themes.", examples = "minerals-due-diligence")
        String theme,

        @Schema(description = "How many steps behind the brand.", examples = "4")
        int tier,

        @Schema(description = "ISO 3166-1 alpha-2.", examples = "CD")
        String country,

        @Schema(description = "The class of the mineral; null unless the theme is under minerals.") @Nullable
        MineralClass mineralClass,

        @Schema(description = "From 1, hardly ever, to 5, all the time.", examples = "4")
        int likelihood,

        @Schema(description = "From 1, slight, to 5, the gravest harm to people.", examples = "5")
        int severity,

        RiskPriority priority,

        @Schema(description = "Who says so.", examples = "US DOL List of Goods 2024")
        String source,

        @Schema(description = "The risk in words.", examples = "Cobalt is mined by hand, children among the miners.")
        String text,

        @Schema(
                description = "Themes whose criteria it calls for.",
                maxItems = 10,
                examples = "[\"minerals-due-diligence\"]")
        List<String> callsForThemes,

        @Schema(description = "Criteria it calls for.", maxItems = 20)
        List<UUID> callsForCriteria) {
    static RiskView of(int number, RiskEntry risk) {
        return new RiskView(
                number,
                risk.area(),
                risk.theme(),
                risk.tier(),
                risk.country(),
                risk.mineralClass(),
                risk.likelihood(),
                risk.severity(),
                risk.priority(),
                risk.source(),
                risk.text(),
                risk.themesCalledFor(),
                risk.criteriaCalledFor());
    }
}
