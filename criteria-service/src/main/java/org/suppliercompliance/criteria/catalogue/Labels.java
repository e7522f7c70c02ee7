package org.suppliercompliance.criteria.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.TextPatterns;

/** A short text in the languages of the suite; what is missing stays missing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A short text in the languages of the suite; a language that is not there is left out.")
public record Labels(
        @Size(min = 1, max = 300)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "English.", examples = "Risk analysis")
        @Nullable
        String en,

        @Size(min = 1, max = 300)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "Swedish.", examples = "Riskanalys")
        @Nullable
        String sv,

        @Size(min = 1, max = 300)
        @Pattern(regexp = TextPatterns.NOT_BLANK, message = TextPatterns.BLANK)
        @Schema(description = "Norwegian Bokmål.", examples = "Risikoanalyse")
        @Nullable
        String nb) {

    @JsonIgnore
    public boolean isEmpty() {
        return en == null && sv == null && nb == null;
    }

    /** The text in the wanted language, else in English, else in any language there is. */
    public String in(Locale wanted) {
        String text = switch (wanted.getLanguage()) {
            case "sv" -> sv;
            case "nb", "no" -> nb;
            default -> en;
        };
        if (text != null) {
            return text;
        }
        return en != null ? en : sv != null ? sv : nb != null ? nb : "";
    }
}
