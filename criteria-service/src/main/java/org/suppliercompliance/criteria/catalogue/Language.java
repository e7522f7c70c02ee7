package org.suppliercompliance.criteria.catalogue;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** The language of a label: what the caller prefers among those the suite speaks, else English. */
public final class Language {
    private static final List<String> SPOKEN = List.of("en", "sv", "nb");

    private Language() {}

    public static Locale preferred(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .map(Language::spoken)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /** The code as the suite's texts have it: Norwegian of either form is written as Bokmål. */
    public static String spoken(String language) {
        return language.equals("no") || language.equals("nn") ? "nb" : language;
    }

    /** Says in the answer which language it is in and that it hangs on the request's. */
    static Response tagged(Response answer, Locale language) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
