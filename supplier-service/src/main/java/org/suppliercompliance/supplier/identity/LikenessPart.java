package org.suppliercompliance.supplier.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason with its weight in the score. */
@Schema(description = "One reason with its weight in the score.")
public record LikenessPart(
        LikenessReason reason,

        @Schema(description = "What it adds to the score; below zero when it speaks against.", examples = "60")
        int points) {}
