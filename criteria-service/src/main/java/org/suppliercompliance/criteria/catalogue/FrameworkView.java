package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A standard, code of conduct or clause set that criteria are taken from. */
@Schema(name = "Framework", description = "A standard, code of conduct or clause set that criteria are taken from.")
public record FrameworkView(
        @Schema(description = "Its code in this catalogue.", examples = "RBA-VAP", maxLength = 32)
        String code,

        @Schema(description = "Its name.", examples = "RBA", maxLength = 200)
        String name,

        @Schema(
                description = "The edition the criteria are taken from.",
                examples = "VAP Standard 8.0.2 (Apr 2025)",
                maxLength = 200)
        String edition) {}
