package org.suppliercompliance.supplier.categories;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of a category in the languages of its readers. */
@Schema(
        description = "The name in Swedish, Norwegian (bokmål) and English.",
        examples = "{\"sv\": \"Bildskärmar\", \"nb\": \"Skjermer\", \"en\": \"Monitors\"}")
public record CategoryNames(
        @NotBlank @Size(min = 1, max = 200) @Schema(description = "The name in Swedish.", examples = "Bildskärmar")
        String sv,

        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(description = "The name in Norwegian (bokmål).", examples = "Skjermer")
        String nb,

        @NotBlank
        @Size(min = 1, max = 200)
        @Schema(
                description = "The name in English, which readers of any other language get too.",
                examples = "Monitors")
        String en) {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    /** The first of the reader's languages that there is a name in, else English. */
    static Locale preferred(List<Locale> languages) {
        for (Locale language : languages) {
            switch (language.getLanguage()) {
                case "sv" -> {
                    return SWEDISH;
                }
                case "nb", "no", "nn" -> {
                    return NORWEGIAN;
                }
                case "en" -> {
                    return Locale.ENGLISH;
                }
                default -> {}
            }
        }
        return Locale.ENGLISH;
    }

    /** The name in one of the preferred languages. */
    String in(Locale language) {
        return language.equals(SWEDISH) ? sv : language.equals(NORWEGIAN) ? nb : en;
    }
}
