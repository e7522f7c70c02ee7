package org.suppliercompliance.notification.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;

/** The sentences about the sending itself, one file per language: why an alert climbed, what a digest holds, and how mails by wish end. */
final class SendingTexts {
    private final Map<Language, PropertyResourceBundle> texts = new EnumMap<>(Language.class);

    SendingTexts() {
        for (Language language : Language.values()) {
            texts.put(language, load("/texts/sending_" + language.code() + ".properties"));
        }
    }

    /** The text with its gaps filled; numbers choose between one and many. */
    String text(Language language, String key, Object... values) {
        String pattern = bundle(language).getString(key);
        return new MessageFormat(pattern, Locale.forLanguageTag(language.code())).format(values);
    }

    /** Every key, to compare languages by. */
    Set<String> keys(Language language) {
        return bundle(language).keySet();
    }

    private PropertyResourceBundle bundle(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static PropertyResourceBundle load(String file) {
        try (InputStream stream = SendingTexts.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(
                        Objects.requireNonNull(stream, "missing " + file), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
