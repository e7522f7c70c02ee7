package org.suppliercompliance.criteria.riskanalysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk: what, where in the chain, how likely, how bad, who says so, and which criteria it calls for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A risk: what, where in the chain, how likely, how bad, who says so, and which criteria it calls for.",
        examples = """
                {"area": "CHILD_LABOUR", "theme": "minerals-due-diligence", "tier": 4, "country": "CD", "mineralClass": "HIGH_RISK",
                 "likelihood": 4, "severity": 5, "source": "US DOL List of Goods 2024", "text": "Cobalt is mined by hand, children among the miners.",
                 "callsForThemes": ["minerals-due-diligence"], "callsForCriteria": []}""")
public record RiskEntry(
        @NotNull @Schema(description = "The area it belongs to.")
        RiskArea area,

        @NotNull
        @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$")
        @Schema(description = "The code of its theme, see /themes.", examples = "minerals-due-diligence")
        String theme,

        @Min(1)
        @Max(10)
        @Schema(description = "How many steps behind the brand; 1 makes the product itself.", examples = "4")
        int tier,

        @NotNull @Pattern(regexp = "^[A-Z]{2}$") @Schema(description = "ISO 3166-1 alpha-2.", examples = "CD")
        String country,

        @Nullable @Schema(description = "The class of the mineral; needed under the theme minerals, and only there.")
        MineralClass mineralClass,

        @Min(1) @Max(5) @Schema(description = "1 hardly ever, 5 all the time.", examples = "4")
        int likelihood,

        @Min(1) @Max(5) @Schema(description = "1 slight, 5 the gravest harm to people.", examples = "5")
        int severity,

        @NotBlank
        @Size(min = 1, max = 500)
        @Schema(description = "Who says so.", examples = "US DOL List of Goods 2024")
        String source,

        @NotBlank
        @Size(min = 1, max = 4000)
        @Schema(description = "The risk in words.", examples = "Cobalt is mined by hand, children among the miners.")
        String text,

        @Nullable
        @Size(max = 10)
        @Schema(
                description = "Themes whose criteria it calls for; those under a theme count too.",
                maxItems = 10,
                examples = "[\"minerals-due-diligence\"]")
        List<@NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{1,39}$") String> callsForThemes,

        @Nullable @Size(max = 20) @Schema(description = "Published criteria it calls for by id.", maxItems = 20)
        List<@NotNull UUID> callsForCriteria) {

    List<String> themesCalledFor() {
        return callsForThemes == null ? List.of() : callsForThemes;
    }

    List<UUID> criteriaCalledFor() {
        return callsForCriteria == null ? List.of() : callsForCriteria;
    }

    RiskPriority priority() {
        return RiskPriority.of(likelihood, severity);
    }
}
