package org.suppliercompliance.audit.supplierreports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One answer. */
@Schema(description = "The answer to one question of the template.")
record ReportAnswer(
        @Schema(
                description = "The question's code.",
                examples = {"monitoring"})
        @NotBlank
        @Size(max = 60)
        String question,

        @Schema(
                description = "The answer. Stays in this service, never in an event.",
                examples = {"Each assembly plant once a year, by our own team; six visits since January"})
        @NotBlank
        @Size(max = 4000)
        String text) {}
