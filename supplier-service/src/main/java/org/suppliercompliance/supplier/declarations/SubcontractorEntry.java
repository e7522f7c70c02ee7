package org.suppliercompliance.supplier.declarations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subcontractor and whom it works for. One that works for several is named once for each. */
@Schema(description = "A subcontractor and whom it works for. One that works for several is named once for each.")
public record SubcontractorEntry(
        @NotBlank
        @Size(min = 1, max = 300)
        @Schema(description = "What it is called; worksFor names it so.", examples = "Example Logistics AB")
        String name,

        @Nullable
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be an ISO 3166-1 alpha-2 code")
        @Schema(description = "ISO 3166-1 alpha-2 code, if known.", examples = "SE")
        String country,

        @Nullable @Schema(description = "Its own record in the registry, where it has one.")
        UUID supplierId,

        @Nullable
        @Size(min = 1, max = 300)
        @Schema(
                description =
                        "The subcontractor of this list it works for; left out: it works for the supplier itself.",
                examples = "Example Services AB")
        String worksFor,

        @Schema(description = "Whether it contributes directly to the performance of the contract, and so is in scope.")
        boolean contributesDirectly,

        @Nullable
        @Size(max = 1000)
        @Schema(description = "What it does, if that was said.", examples = "Delivery and installation")
        String task) {}
