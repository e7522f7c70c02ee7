package org.suppliercompliance.notification.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages mails are written in. */
@Schema(
        description = "A language of the suite, as a BCP 47 code: Swedish, Norwegian Bokmål or English.",
        examples = "en")
public enum Language {
    SV("sv", "d MMMM yyyy"),
    NB("nb", "d. MMMM yyyy"),
    EN("en", "d MMMM yyyy");

    private final String code;
    private final DateTimeFormatter dates;

    Language(String code, String pattern) {
        this.code = code;
        this.dates = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(code));
    }

    /** The BCP 47 code. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The date as people write it. */
    String write(LocalDate date) {
        return dates.format(date);
    }

    /** The first of these that is one of the suite's; English when none is. */
    public static Language preferred(List<Locale> wished) {
        for (Locale locale : wished) {
            for (Language language : values()) {
                if (language.code.equals(spoken(locale))) {
                    return language;
                }
            }
        }
        return EN;
    }

    /** Norwegian of either form is written as Bokmål. */
    private static String spoken(Locale locale) {
        String language = locale.getLanguage();
        return language.equals("no") || language.equals("nn") ? NB.code : language;
    }

    public static Language fromString(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("unknown language");
    }
}
