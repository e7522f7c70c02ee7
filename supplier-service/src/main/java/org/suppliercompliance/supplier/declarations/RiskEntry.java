package org.suppliercompliance.supplier.declarations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A risk at a site: how urgent, by which method that was decided, and what is done about it. */
@Schema(description = "A risk at a site: how urgent, by which method that was decided, and what is done about it.")
public record RiskEntry(
        @Min(1) @Max(100) @Schema(description = "1 is the most urgent; each once per site.", examples = "1")
        int priority,

        @NotNull RiskCategory category,

        @NotBlank
        @Size(min = 1, max = 2000)
        @Schema(description = "The risk, in words.", examples = "Overtime above 60 hours in the peak season")
        String description,

        @Nullable
        @Size(max = 2000)
        @Schema(description = "Method or scale behind the priority.", examples = "Severity x likelihood, 1 to 5 each")
        String method,

        @Nullable
        @Size(max = 4000)
        @Schema(
                description = "How the risk is being managed.",
                examples = "Monthly working-hour reports, capped orders")
        String handling) {}
