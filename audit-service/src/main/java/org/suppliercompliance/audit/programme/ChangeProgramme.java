package org.suppliercompliance.audit.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Change an adopted programme. */
@Schema(description = "The suppliers from now on, and why they change.")
record ChangeProgramme(
        @Schema(description = "All suppliers in their order.", minItems = 1, maxItems = 500) @NotEmpty @Size(max = 500)
        List<@NotNull @Valid PlannedSupplier> suppliers,

        @Schema(
                description = "Why; required (422 without).",
                examples = {"Region Skåne shares its audit of the second one"})
        @Nullable
        @Size(max = 2000)
        String reason) {}
