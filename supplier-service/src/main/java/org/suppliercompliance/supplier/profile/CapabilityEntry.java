package org.suppliercompliance.supplier.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a supplier has in place, with the documents that show it. */
@Schema(
        description = "What a supplier has in place, with the documents that show it.",
        examples =
                "{\"kind\": \"MANAGEMENT_SYSTEM\", \"answer\": \"YES\", \"standard\": \"ISO 14001\", \"statedOn\": \"2026-10-01\", \"evidence\": []}")
public record CapabilityEntry(
        @NotNull CapabilityKind kind,
        @NotNull CapabilityAnswer answer,

        @Nullable @Size(max = 100) @Schema(description = "The standard it follows.", examples = "ISO 14001")
        String standard,

        @Nullable
        @Size(max = 1000)
        @Schema(description = "What it covers, in words; may be left out.", examples = "All sites in Sweden.")
        String scope,

        @NotNull @Schema(description = "The day it was stated.", examples = "2026-10-01")
        LocalDate statedOn,

        @NotNull @Size(max = 20) @Schema(description = "Ids of documents of this supplier.")
        List<@NotNull UUID> evidence) {}
