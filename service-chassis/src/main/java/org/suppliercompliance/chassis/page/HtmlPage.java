package org.suppliercompliance.chassis.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** A page to read and print, as an answer. */
public final class HtmlPage {
    /** It runs nothing and loads nothing; only its own style counts. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private HtmlPage() {}

    public static Response answer(String page, Locale language) {
        return Response.ok(page, "text/html;charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
