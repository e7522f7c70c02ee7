package org.suppliercompliance.audit.correctiveaction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Report that the non-compliance is corrected. */
@Schema(
        description =
                "A correction with its evidence, reported by the supplier or recorded by the authority on its behalf.")
public record ReportCorrection(
        @Schema(
                description = "What was done.",
                examples = {"Working hours capped since April"})
        @NotBlank
        @Size(max = 4000)
        String description,

        @Schema(
                description = "When it came in; only for a correction recorded on behalf, today when left out.",
                examples = {"2027-06-10"})
        @Nullable
        LocalDate receivedOn,

        @Schema(
                description =
                        "References to the evidence: documents, certificates, photographs. When left out, the files that came with the correction are meant, by their titles; without any it is 422.",
                maxItems = 50,
                examples = {"[\"Time sheets April to June\"]"})
        @Nullable
        @Size(max = 50)
        List<@NotBlank @Size(max = 500) String> evidence,

        @Schema(description = "Needed when the authority records the correction.") @Valid @Nullable
        OnBehalf onBehalf) {
    /** Whether it names its evidence itself. */
    public boolean namesEvidence() {
        return evidence != null && !evidence.isEmpty();
    }

    /** The same with this evidence. */
    public ReportCorrection with(List<String> named) {
        return new ReportCorrection(description, receivedOn, named, onBehalf);
    }
}
