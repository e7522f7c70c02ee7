package org.suppliercompliance.supplier.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.suppliercompliance.supplier.registry.Names;

/** Countries as files write them: by code of two or three letters, or by name in English, Swedish or Norwegian. */
final class CountryNames {
    /** What a file is told of a country that is none. */
    static final String UNKNOWN = "No country is known by this name or code.";

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            for (String language : List.of("en", "sv", "nb")) {
                CODES.put(plain(country.getDisplayCountry(Locale.forLanguageTag(language))), code);
            }
            try {
                CODES.put(plain(country.getISO3Country()), code);
            } catch (MissingResourceException e) {
                // A few territories have no code of three letters.
                continue;
            }
        }
        for (String code : Locale.getISOCountries()) {
            CODES.put(plain(code), code);
        }
        Map.ofEntries(
                        Map.entry("uk", "GB"),
                        Map.entry("great britain", "GB"),
                        Map.entry("el", "GR"),
                        Map.entry("united states of america", "US"),
                        Map.entry("peoples republic of china", "CN"),
                        Map.entry("mainland china", "CN"),
                        Map.entry("china mainland", "CN"),
                        Map.entry("prc", "CN"),
                        Map.entry("viet nam", "VN"),
                        Map.entry("korea", "KR"),
                        Map.entry("republic of korea", "KR"),
                        Map.entry("korea republic of", "KR"),
                        Map.entry("taiwan china", "TW"),
                        Map.entry("chinese taipei", "TW"),
                        Map.entry("hong kong", "HK"),
                        Map.entry("macau", "MO"),
                        Map.entry("czech republic", "CZ"),
                        Map.entry("turkey", "TR"),
                        Map.entry("russian federation", "RU"),
                        Map.entry("the netherlands", "NL"),
                        Map.entry("holland", "NL"),
                        Map.entry("the philippines", "PH"),
                        Map.entry("burma", "MM"),
                        Map.entry("laos", "LA"))
                .forEach(CODES::put);
    }

    private CountryNames() {}

    /** The code of two letters. */
    static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(plain(text)));
    }

    private static String plain(String name) {
        return Names.folded(name)
                .replace("'", "")
                .replace("\u2019", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
