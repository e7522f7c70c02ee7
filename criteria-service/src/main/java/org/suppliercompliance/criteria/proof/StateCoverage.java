package org.suppliercompliance.criteria.proof;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** States that a proof of a kind shows that a criterion is met. */
@Schema(
        description = "A proof of this kind shows that the criterion is met, in these versions, on these days.",
        examples = """
                {"kindId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10", "criterionId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e20", "fromVersion": 1, "toVersion": 1,
                 "validFrom": "2026-01-01", "source": "Tender guide 2026"}""")
public record StateCoverage(
        @NotNull
        @Schema(
                description = "The kind of evidence whose proofs show it.",
                examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10")
        UUID kindId,

        @NotNull
        @Schema(
                description = "The criterion that they show to be met.",
                examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e20")
        UUID criterionId,

        @NotNull @Min(1) @Max(999_999) @Schema(description = "The first version it holds for.", examples = "1")
        Integer fromVersion,

        @Nullable
        @Min(1)
        @Max(999_999)
        @Schema(description = "The last version it holds for; left out: later ones too.", examples = "1")
        Integer toVersion,

        @Nullable @Schema(description = "The first day it holds.", examples = "2026-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "The last day it holds.", examples = "2029-12-31")
        LocalDate validTo,

        @NotBlank @Size(min = 1, max = 500) @Schema(description = "Where that is said.", examples = "Tender guide 2026")
        String source) {

    void check(Faults faults) {
        faults.require(
                toVersion == null || toVersion >= fromVersion,
                "/toVersion",
                "The last version cannot come before the first.");
        faults.require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "/validTo",
                "The last day cannot come before the first.");
    }
}
