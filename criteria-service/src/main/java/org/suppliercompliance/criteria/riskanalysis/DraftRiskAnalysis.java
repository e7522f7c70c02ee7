package org.suppliercompliance.criteria.riskanalysis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Draft the next version of a category's risk analysis. */
@Schema(
        description = "The next version of a category's risk analysis, as a draft that only its authority sees.",
        examples = """
                {"network": "SWEDISH-REGIONS", "category": "ICT", "title": "Risk analysis of ICT equipment", "summary": "Mines and final assembly come first.",
                 "document": {"title": "Risk analysis ICT 2026", "address": "https://example.org/risk-analysis-ict-2026.pdf"},
                 "risks": [{"area": "CHILD_LABOUR", "theme": "minerals-due-diligence", "tier": 4, "country": "CD", "mineralClass": "HIGH_RISK",
                   "likelihood": 4, "severity": 5, "source": "US DOL List of Goods 2024", "text": "Cobalt is mined by hand, children among the miners.",
                   "callsForThemes": ["minerals-due-diligence"]}],
                 "areasWithoutRisk": [{"area": "ENVIRONMENT", "reason": "Covered by the analysis of energy use."}]}""")
public record DraftRiskAnalysis(
        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Schema(description = "The network the category is in.", examples = "SWEDISH-REGIONS")
        String network,

        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Schema(description = "The category the authority answers for there.", examples = "ICT")
        String category,

        @NotBlank
        @Size(min = 1, max = 300)
        @Schema(description = "The title.", examples = "Risk analysis of ICT equipment")
        String title,

        @Nullable
        @Size(min = 1, max = 8000)
        @Schema(description = "The result in short.", examples = "Mines and final assembly come first.")
        String summary,

        @Nullable @Valid @Schema(description = "The report behind it.")
        AnalysisDocument document,

        @Nullable @Size(max = 100) @Schema(description = "The risks.", maxItems = 100)
        List<@NotNull @Valid RiskEntry> risks,

        @Nullable
        @Size(max = 4)
        @Schema(description = "The areas that were assessed without finding a risk.", maxItems = 4)
        List<@NotNull @Valid AreaWithoutRisk> areasWithoutRisk) {
    RiskAnalysisContent content() {
        return new RiskAnalysisContent(
                title,
                summary,
                document,
                risks == null ? List.of() : risks,
                areasWithoutRisk == null ? List.of() : areasWithoutRisk);
    }
}
