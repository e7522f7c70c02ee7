package org.suppliercompliance.criteria.riskanalysis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.patch.Patched;

/** A merge patch of a draft; lists are replaced as a whole. */
@Schema(
        description =
                "JSON merge patch (RFC 7396) of a draft; what is left out stays as it is, lists and the document are replaced as a whole.",
        examples = "{\"summary\": \"Mines come first.\"}")
public record PatchRiskAnalysis(
        @Schema(description = "How the analysis is called.", examples = "Risk analysis of ICT equipment")
        Patched<@NotNull @NotBlank @Size(min = 1, max = 300) String> title,

        @Schema(
                description = "The result in short; null takes it away.",
                examples = "Mines and final assembly come first.")
        Patched<@Nullable @Size(min = 1, max = 8000) String> summary,

        @Schema(description = "The report behind it, in place of the one before; null: none.")
        Patched<@Nullable @Valid AnalysisDocument> document,

        @Schema(description = "All risks, in order.")
        Patched<@NotNull @Size(max = 100) List<@NotNull @Valid RiskEntry>> risks,

        @Schema(description = "All areas that were assessed without finding a risk.")
        Patched<@NotNull @Size(max = 4) List<@NotNull @Valid AreaWithoutRisk>> areasWithoutRisk) {
    RiskAnalysisContent applyTo(RiskAnalysisContent current) {
        return new RiskAnalysisContent(
                Objects.requireNonNullElse(title.orElse(current::title), current.title()),
                summary.orElse(current::summary),
                document.orElse(current::document),
                Objects.requireNonNullElse(risks.orElse(current::risks), current.risks()),
                Objects.requireNonNullElse(
                        areasWithoutRisk.orElse(current::areasWithoutRisk), current.areasWithoutRisk()));
    }
}
