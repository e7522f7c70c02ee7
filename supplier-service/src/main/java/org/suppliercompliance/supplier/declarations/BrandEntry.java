package org.suppliercompliance.supplier.declarations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A brand the supplier sells under the contract, kept apart from the supplier itself, which is usually a reseller. */
@Schema(description = "A brand that is sold under the contract, and how it works with the contract clauses.")
public record BrandEntry(
        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(
                description =
                        "What the brand is called, each once in a declaration, whatever the case and the accents.",
                examples = "Example Computers")
        String name,

        @Nullable @Schema(description = "The brand's own record in the registry, where it has one.")
        UUID supplierId,

        @Nullable
        @Size(max = 4000)
        @Schema(
                description = "How the brand works with fulfilling the contract clauses.",
                examples = "Audits its factories every year.")
        String fulfilment,

        @Nullable
        @Schema(
                description = "Whether the brand has the management systems asked for; null when it is not known.",
                examples = "true")
        Boolean managementSystem,

        @Nullable @Size(max = 1000) @Schema(description = "What shows it.", examples = "ISO 20400 report")
        String evidence,

        @Nullable
        @Size(max = 20)
        @Schema(
                description = "The multi-stakeholder programmes the brand is part of.",
                examples = "[\"Responsible Minerals Initiative\"]")
        List<@NotNull @Size(min = 1, max = 200) String> programmes) {}
