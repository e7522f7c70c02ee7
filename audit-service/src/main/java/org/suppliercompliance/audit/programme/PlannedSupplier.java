package org.suppliercompliance.audit.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supplier to be followed up, and why. */
@Schema(description = "A supplier to be followed up, and why.")
record PlannedSupplier(
        @Schema(description = "The supplier.") @NotNull UUID supplierId,

        @Schema(
                description = "Why it is followed up this year.",
                examples = {"Highest risk of the category, and the largest contract"})
        @NotBlank
        @Size(max = 1000)
        String reason) {}
