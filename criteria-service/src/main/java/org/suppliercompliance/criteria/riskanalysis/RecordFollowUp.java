package org.suppliercompliance.criteria.riskanalysis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Record what was seen while following a category. */
@Schema(
        description =
                "What the responsible authority saw while it followed the category; shared with the network's members.",
        examples = """
                {"network": "SWEDISH-REGIONS", "category": "ICT", "heldOn": "2026-06-15", "title": "Half-year follow-up of laptops",
                 "note": "Two of three resellers map their assembly sites now."}""")
public record RecordFollowUp(
        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Schema(description = "The network the category is in.", examples = "SWEDISH-REGIONS")
        String network,

        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z0-9-]{1,31}$")
        @Schema(description = "The category the authority answers for there.", examples = "ICT")
        String category,

        @NotNull @Schema(description = "The day it was seen; not in the future.", examples = "2026-06-15")
        LocalDate heldOn,

        @NotBlank
        @Size(min = 1, max = 300)
        @Schema(description = "What it is about.", examples = "Half-year follow-up of laptops")
        String title,

        @NotBlank
        @Size(min = 1, max = 8000)
        @Schema(description = "What was seen.", examples = "Two of three resellers map their assembly sites now.")
        String note,

        @Nullable
        @Schema(
                description =
                        "The published risk analysis that it follows up: of the category, a part of it, or what it is a part of.")
        UUID analysisId) {}
