package org.suppliercompliance.audit.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adopt the programme of a year. */
@Schema(description = "Whom the authority follows up in a year, the most urgent first.")
record AdoptProgramme(
        @Schema(
                description = "The calendar year.",
                examples = {"2027"})
        @NotNull
        @Min(2000)
        @Max(2199)
        Integer year,

        @Schema(description = "The suppliers in their order.", minItems = 1, maxItems = 500) @NotEmpty @Size(max = 500)
        List<@NotNull @Valid PlannedSupplier> suppliers) {}
