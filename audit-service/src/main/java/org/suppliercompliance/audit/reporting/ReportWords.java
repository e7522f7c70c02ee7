package org.suppliercompliance.audit.reporting;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The words of the page in one language, and numbers and days as people write them there. */
final class ReportWords {
    private static final List<String> SPOKEN = List.of("sv", "nb", "en");
    /** The empty bundle is the English one: a language of the machine must not come in. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    /** Keeps a number and its unit on one line. */
    private static final char NO_BREAK = '\u00a0';

    private final Locale language;
    private final ResourceBundle words;

    private ReportWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle("followup/words", language, NO_FALLBACK);
    }

    static ReportWords in(Locale language) {
        return new ReportWords(language);
    }

    /** The language wanted most of those spoken here; every Norwegian reads bokmål; else English. */
    static Locale language(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .map(code -> code.equals("no") || code.equals("nn") ? "nb" : code)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    String of(String key) {
        return words.getString(key);
    }

    /** The text with what stands for {@code {0}}, {@code {1}} ... put in. */
    String of(String key, Object... values) {
        String text = of(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** What a theme is called; a theme that has no name here keeps its code. */
    String theme(@Nullable String code) {
        if (code == null) {
            return of("theme.unknown");
        }
        try {
            return words.getString("theme." + code);
        } catch (MissingResourceException e) {
            return code;
        }
    }

    String number(int number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /** The number of the whole network, where it was asked for. */
    @Nullable
    String numberOf(@Nullable Figures figures, ToIntFunction<Figures> figure) {
        return figures == null ? null : number(figure.applyAsInt(figures));
    }

    /** A part of a whole without decimals: nobody decides by a tenth of a percent. */
    String percent(@Nullable BigDecimal percent) {
        return percent == null
                ? ""
                : NumberFormat.getIntegerInstance(language).format(percent)
                        + (language.getLanguage().equals("en") ? "%" : NO_BREAK + "%");
    }

    String days(@Nullable BigDecimal days) {
        return days == null ? "–" : NumberFormat.getIntegerInstance(language).format(days) + NO_BREAK + of("days");
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
