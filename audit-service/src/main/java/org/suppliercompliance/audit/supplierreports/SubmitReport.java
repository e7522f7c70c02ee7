package org.suppliercompliance.audit.supplierreports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.correctiveaction.OnBehalf;

/** Hand in a supplier report. */
@Schema(description = "A report, handed in by the supplier or recorded by the authority.")
record SubmitReport(
        @Schema(description = "The answers.", minItems = 1, maxItems = 100) @NotEmpty @Size(max = 100)
        List<@NotNull @Valid ReportAnswer> answers,

        @Schema(
                description =
                        "What they rest on; the supplier's own statement when left out. Desk research is the authority's and may leave questions open.",
                examples = {"SUPPLIER_STATEMENT"})
        @Nullable
        ReportBasis basis,

        @Schema(
                description = "When it came in; only for a report that the authority records, today when left out.",
                examples = {"2027-06-21"})
        @Nullable
        LocalDate receivedOn,

        @Schema(description = "Needed when the authority records the report.") @Valid @Nullable
        OnBehalf onBehalf) {}
