package org.suppliercompliance.audit.supplierreports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Judge a report that came in. */
@Schema(description = "What the review came to. Non-compliances it shows are raised as such, with the report's id.")
record ReviewReport(
        @Schema(
                description = "The result.",
                examples = {"INSUFFICIENT"})
        @NotNull
        ReportResult result,

        @Schema(
                description = "The assessment, which the supplier reads; required (422 without).",
                examples = {"Policies are described, but no routine for putting non-compliances right"})
        @Nullable
        @Size(max = 4000)
        String assessment) {}
