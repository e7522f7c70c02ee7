package org.suppliercompliance.criteria.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.patch.Patched;

/** Texts per language to change; null takes a language away, what is left out stays. */
@Schema(description = "Texts per language to change; null takes a language away, what is left out stays.")
public record PatchTexts(
        @Schema(
                implementation = String.class,
                nullable = true,
                maxLength = 8000,
                description = "English.",
                examples = "Risk analysis")
        Patched<String> en,

        @Schema(
                implementation = String.class,
                nullable = true,
                maxLength = 8000,
                description = "Swedish.",
                examples = "Riskanalys")
        Patched<String> sv,

        @Schema(
                implementation = String.class,
                nullable = true,
                maxLength = 8000,
                description = "Norwegian Bokmål.",
                examples = "Risikoanalyse")
        Patched<String> nb) {}
