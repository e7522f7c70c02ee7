package org.suppliercompliance.criteria.riskanalysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The report behind the analysis: where it lies, and what it weighs in bits so that a swapped one shows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "The report behind the analysis, and its hash so that a swapped one shows.",
        examples =
                "{\"title\": \"Risk analysis ICT 2026\", \"address\": \"https://example.org/risk-analysis-ict-2026.pdf\"}")
public record AnalysisDocument(
        @NotBlank @Size(min = 1, max = 300) @Schema(description = "Its title.", examples = "Risk analysis ICT 2026")
        String title,

        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = "^https://[^\\s<>\"]{3,1990}$")
        @Schema(description = "Where it can be read.", examples = "https://example.org/risk-analysis-ict-2026.pdf")
        String address,

        @Nullable
        @Pattern(regexp = "^[0-9a-f]{64}$")
        @Schema(
                description = "SHA-256 of the file, in hexadecimal.",
                examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256) {}
