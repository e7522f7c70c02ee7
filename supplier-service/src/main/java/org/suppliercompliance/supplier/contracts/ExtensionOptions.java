package org.suppliercompliance.supplier.contracts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How often and how far the authority may extend a contract.
 *
 * @param count how many times in all
 * @param months how much longer each time, at the most
 * @param latestEnd no extension goes beyond it; null when only count and length bound it
 */
@Schema(
        description = "How often and how far the authority may extend the contract.",
        examples = "{\"count\": 2, \"months\": 12, \"latestEnd\": \"2032-12-31\"}")
public record ExtensionOptions(
        @Min(1) @Max(20) @Schema(description = "How many times in all.", examples = "2")
        int count,

        @Min(1) @Max(120) @Schema(description = "Months each, at the most.", examples = "12")
        int months,

        @Nullable @Schema(description = "No extension goes beyond it.", examples = "2032-12-31")
        LocalDate latestEnd) {}
