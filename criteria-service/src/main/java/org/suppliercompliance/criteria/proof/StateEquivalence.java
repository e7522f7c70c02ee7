package org.suppliercompliance.criteria.proof;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** States that a proof of one kind counts as one of another. */
@Schema(
        description = "A proof of this kind counts as one of that kind, and so covers what that one covers.",
        examples = """
                {"kindId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10", "countsAsId": "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e11", "validFrom": "2026-01-01",
                 "source": "Tender guide 2026"}""")
public record StateEquivalence(
        @NotNull
        @Schema(
                description = "The kind whose proofs count as proofs of the other.",
                examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e10")
        UUID kindId,

        @NotNull @Schema(description = "The kind it counts as.", examples = "01937f5e-8e3a-7c11-8a43-5b1f6d1c2e11")
        UUID countsAsId,

        @Nullable @Schema(description = "The first day it holds.", examples = "2026-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "The last day it holds.", examples = "2029-12-31")
        LocalDate validTo,

        @NotBlank @Size(min = 1, max = 500) @Schema(description = "Where that is said.", examples = "Tender guide 2026")
        String source) {

    void check(Faults faults) {
        faults.require(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "/validTo",
                "The last day cannot come before the first.");
    }
}
