package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.TextPatterns;

/** A long text in the languages of the suite: what a criterion asks for, a clause, what a term means. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A long text in the languages of the suite; a language that is not there is left out.")
public record LongTexts(
        @Size(min = 1, max = 8000)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "English.", examples = "Has a risk analysis per factory.")
        @Nullable
        String en,

        @Size(min = 1, max = 8000)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "Swedish.", examples = "Har en riskanalys per fabrik.")
        @Nullable
        String sv,

        @Size(min = 1, max = 8000)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "Norwegian Bokmål.", examples = "Har en risikoanalyse per fabrikk.")
        @Nullable
        String nb) {
    /** The text in the wanted language, else in English, else in any language there is. */
    public String in(Locale wanted) {
        String text = switch (wanted.getLanguage()) {
            case "sv" -> sv;
            case "nb", "no" -> nb;
            default -> en;
        };
        return Stream.of(text, en, sv, nb).filter(Objects::nonNull).findFirst().orElse("");
    }
}
