package org.suppliercompliance.criteria.library;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.Language;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** A reference document as a page to read and print. The template engine escapes every text that stands in it. */
@ApplicationScoped
class DocumentPage {
    private static final String TEMPLATE = "library/document.html";

    /** The empty bundle is the English one: a language of the machine must not come in. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Engine engine;

    DocumentPage(Engine engine) {
        this.engine = engine;
    }

    record ClauseText(String number, String title, String text) {}

    record TermText(String name, String meaning, String source) {}

    /** The language wanted most among those the document is in, else English, else its first. */
    static Locale language(DocumentView document, List<Locale> wanted) {
        List<String> spoken = DocumentRule.languages(document.titles());
        return wanted.stream()
                .map(Locale::getLanguage)
                .map(Language::spoken)
                .filter(spoken::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElseGet(() -> Locale.forLanguageTag(spoken.contains("en") ? "en" : spoken.get(0)));
    }

    String render(DocumentService.Readable readable, Locale language, boolean paged) {
        DocumentView document = readable.document();
        ResourceBundle labels = ResourceBundle.getBundle("library/labels", language, NO_FALLBACK);
        return engine.getTemplate(TEMPLATE)
                .data("paged", paged)
                .data("language", language.toLanguageTag())
                .data("title", document.titles().in(language))
                .data("kind", labels.getString(document.kind().name()))
                .data("versionLabel", labels.getString("version"))
                .data("version", document.number())
                .data("status", labels.getString(document.status().name()))
                .data("owner", Objects.requireNonNullElse(document.authority(), document.network()))
                .data("publishedLabel", labels.getString("published"))
                .data("publishedOn", day(document.publishedAt(), readable.zone(), language))
                .data("introduction", in(document.introduction(), language))
                .data(
                        "clauses",
                        document.clauses().stream()
                                .map(clause -> new ClauseText(
                                        clause.number(), clause.titles().in(language), in(clause.texts(), language)))
                                .toList())
                .data("definitionsLabel", labels.getString("definitions"))
                .data(
                        "definitions",
                        readable.definitions().stream()
                                .map(term -> new TermText(
                                        term.names().in(language), in(term.definitions(), language), term.source()))
                                .toList())
                .render();
    }

    private static String day(@Nullable Instant moment, ZoneId zone, Locale language) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(moment.atZone(zone));
    }

    private static String in(@Nullable LongTexts texts, Locale language) {
        return texts == null ? "" : texts.in(language);
    }
}
