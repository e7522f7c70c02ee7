package org.suppliercompliance.criteria.catalogue;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.suppliercompliance.chassis.patch.Patched;
import org.suppliercompliance.criteria.TextPatterns;

/** Texts per language to change; null takes a language away, what is left out stays. */
@Schema(description = "Texts per language to change; null takes a language away, what is left out stays.")
public record PatchTexts(
        @Schema(
                implementation = String.class,
                nullable = true,
                minLength = 1,
                maxLength = 8000,
                pattern = TextPatterns.NOT_BLANK,
                description = "English.",
                examples = "Risk analysis")
        Patched<
                        @Size(min = 1, max = 8000)
                        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK) String>
                en,

        @Schema(
                implementation = String.class,
                nullable = true,
                minLength = 1,
                maxLength = 8000,
                pattern = TextPatterns.NOT_BLANK,
                description = "Swedish.",
                examples = "Riskanalys")
        Patched<
                        @Size(min = 1, max = 8000)
                        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK) String>
                sv,

        @Schema(
                implementation = String.class,
                nullable = true,
                minLength = 1,
                maxLength = 8000,
                pattern = TextPatterns.NOT_BLANK,
                description = "Norwegian Bokmål.",
                examples = "Risikoanalyse")
        Patched<
                        @Size(min = 1, max = 8000)
                        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK) String>
                nb) {}
