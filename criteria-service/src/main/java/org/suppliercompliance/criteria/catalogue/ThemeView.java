package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme with its label in the language asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Theme", description = "What criteria are about.")
public record ThemeView(
        @Schema(description = "The code.", examples = "minerals-policy", maxLength = 40)
        String code,

        @Schema(description = "The wider theme it belongs to.", examples = "minerals", maxLength = 40) @Nullable
        String parent,

        @Schema(description = "The side of sustainability it belongs to.", examples = "SOCIAL")
        Dimension dimension,

        @Schema(description = "The label in the language asked for.", examples = "Mineralpolicy", maxLength = 300)
        String label,

        @Schema(description = "The labels in all languages.")
        Labels labels) {
    static ThemeView of(Theme theme, Locale language) {
        return new ThemeView(
                theme.code(), theme.parent(), theme.dimension(), theme.labels().in(language), theme.labels());
    }
}
