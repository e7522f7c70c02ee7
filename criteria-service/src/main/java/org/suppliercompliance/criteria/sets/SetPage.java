package org.suppliercompliance.criteria.sets;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.CriterionContent;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.LongTexts;

/** A criteria set with its clauses and definitions as a page that a buyer can put into a tender. The template engine escapes every text. */
@ApplicationScoped
class SetPage {
    private static final String TEMPLATE = "sets/document.html";
    private static final List<CriterionUse> ORDER = List.of(
            CriterionUse.SELECTION,
            CriterionUse.TECHNICAL_SPECIFICATION,
            CriterionUse.AWARD,
            CriterionUse.CONTRACT_CLAUSE);

    /** So many criteria and clauses are found without a table of contents. */
    private static final int SHORT = 10;

    /** The empty bundle is the English one: a language of the machine must not come in. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Engine engine;

    SetPage(Engine engine) {
        this.engine = engine;
    }

    record Share(String name, int points, String percent) {}

    record Step(String name, int points) {}

    record ProofText(String name, List<String> parts) {}

    record LineText(
            String id,
            String code,
            String title,
            String weight,
            String text,
            String basis,
            List<Step> steps,
            String proofsLabel,
            List<ProofText> proofs) {}

    record Part(String id, String title, List<LineText> lines) {}

    record ClauseText(String id, String number, String title, String text) {}

    record Entry(String id, String number, String title) {}

    /** A part in the table of contents. */
    record Chapter(String id, String title, List<Entry> entries) {}

    record TermText(String name, String meaning) {}

    /**
     * The page, well-formed also as XML.
     *
     * @param paged whether it is laid out in pages here, not by a browser
     */
    String render(CriteriaSetService.Readable readable, Locale language, boolean paged) {
        CriteriaSetView set = readable.set();
        ResourceBundle labels = ResourceBundle.getBundle("sets/labels", language, NO_FALLBACK);
        Map<String, String> named = new HashMap<>();
        labels.keySet().forEach(key -> named.put(key, labels.getString(key)));
        SetClauses clauses = readable.clauses();
        List<Part> parts = parts(readable, labels, language);
        List<ClauseText> clauseTexts = clauses == null ? List.of() : texts(clauses, language);
        String clausesTitle = clauses == null ? "" : clauses.titles().in(language);
        List<Chapter> contents = contents(parts, clausesTitle, clauseTexts, labels);
        return engine.getTemplate(TEMPLATE)
                .data("paged", paged)
                .data("language", language.toLanguageTag())
                .data("label", named)
                .data("title", set.title())
                .data("purpose", labels.getString(set.purpose().name()))
                .data("reference", set.reference())
                .data("authority", set.authority())
                .data("fixedOn", day(set.fixedAt(), readable.zone(), language))
                .data("shares", shares(set, labels, language))
                .data("contents", contents)
                .data(
                        "long",
                        contents.stream()
                                        .mapToInt(chapter -> chapter.entries().size())
                                        .sum()
                                > SHORT)
                .data("parts", parts)
                .data("clausesTitle", clausesTitle)
                .data("clauses", clauseTexts)
                .data(
                        "definitions",
                        readable.definitions().stream()
                                .map(term -> new TermText(
                                        term.names().in(language),
                                        term.definitions().in(language)))
                                .toList())
                .render();
    }

    private static List<Chapter> contents(
            List<Part> parts, String clausesTitle, List<ClauseText> clauses, ResourceBundle labels) {
        List<Chapter> contents = new ArrayList<>();
        contents.add(new Chapter("points", labels.getString("points"), List.of()));
        parts.forEach(part -> contents.add(new Chapter(
                part.id(),
                part.title(),
                part.lines().stream()
                        .map(line -> new Entry(line.id(), line.code(), line.title()))
                        .toList())));
        if (!clauses.isEmpty()) {
            contents.add(new Chapter(
                    "clauses",
                    clausesTitle,
                    clauses.stream()
                            .map(clause -> new Entry(clause.id(), clause.number(), clause.title()))
                            .toList()));
        }
        contents.add(new Chapter("definitions", labels.getString("definitions"), List.of()));
        return contents;
    }

    private static List<ClauseText> texts(SetClauses clauses, Locale language) {
        return clauses.clauses().stream()
                .map(clause -> new ClauseText(
                        "clause-" + clause.number(),
                        clause.number(),
                        clause.titles().in(language),
                        clause.texts().in(language)))
                .toList();
    }

    private static List<Share> shares(CriteriaSetView set, ResourceBundle labels, Locale language) {
        SustainabilityShare share = set.share();
        int all = set.totalPoints();
        return Stream.of(
                        Map.entry("other", set.otherPoints()),
                        Map.entry("ENVIRONMENTAL", share.environmentalPoints()),
                        Map.entry("SOCIAL", share.socialPoints()),
                        Map.entry("total", all))
                .map(row -> new Share(
                        labels.getString(row.getKey()), row.getValue(), percent(row.getValue(), all, language)))
                .toList();
    }

    private static String percent(int points, int all, Locale language) {
        return String.format(language, "%.1f", SustainabilityShare.percent(points, all)) + "\u00a0%";
    }

    private static List<Part> parts(CriteriaSetService.Readable readable, ResourceBundle labels, Locale language) {
        List<Part> parts = new ArrayList<>();
        for (CriterionUse use : ORDER) {
            List<LineText> lines = readable.set().lines().stream()
                    .filter(line -> line.use() == use)
                    .map(line -> text(line, content(readable, line), labels, language))
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(use.name().toLowerCase(Locale.ROOT), labels.getString(use.name()), lines));
            }
        }
        return parts;
    }

    private static CriterionContent content(CriteriaSetService.Readable readable, SetLineView line) {
        return Objects.requireNonNull(readable.criteria().get(new CriterionRef(line.criterionId(), line.number())))
                .content();
    }

    private static LineText text(SetLineView line, CriterionContent content, ResourceBundle labels, Locale language) {
        LongTexts texts = content.texts();
        return new LineText(
                "line-" + line.id(),
                line.code(),
                line.titles().in(language),
                weight(line, labels, language),
                texts == null ? "" : texts.in(language),
                basis(content, labels),
                line.milestones().stream()
                        .map(step -> new Step(step.titles().in(language), step.points()))
                        .toList(),
                line.moment() == null ? "" : labels.getString(line.moment().name() + "_PROOF"),
                content.proofs().stream()
                        .filter(proof -> proof.moment() == line.moment())
                        .map(proof -> new ProofText(
                                proof.name(), Objects.requireNonNullElse(proof.parts(), List.<String>of())))
                        .toList());
    }

    private static String basis(CriterionContent content, ResourceBundle labels) {
        return content.legalBasis().stream()
                .map(basis -> switch (basis.kind()) {
                    case ILO_CONVENTION -> MessageFormat.format(labels.getString("ilo"), basis.reference());
                    case NATIONAL_LAW_OF_PRODUCTION_COUNTRY ->
                        Objects.requireNonNullElse(basis.reference(), labels.getString("law"));
                    case OTHER -> Objects.requireNonNullElse(basis.reference(), "");
                })
                .collect(Collectors.joining("; "));
    }

    private static String weight(SetLineView line, ResourceBundle labels, Locale language) {
        Integer points = line.points();
        if (points != null) {
            return new MessageFormat(labels.getString("upTo"), language).format(new Object[] {points});
        }
        return labels.getString(line.mandatory() ? "mandatory" : "optional");
    }

    private static String day(@Nullable Instant moment, ZoneId zone, Locale language) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(moment.atZone(zone));
    }
}
