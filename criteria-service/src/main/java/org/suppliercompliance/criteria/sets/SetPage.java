package org.suppliercompliance.criteria.sets;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.criteria.catalogue.CriterionContent;
import org.suppliercompliance.criteria.catalogue.CriterionRef;
import org.suppliercompliance.criteria.catalogue.CriterionUse;
import org.suppliercompliance.criteria.catalogue.LongTexts;
import org.suppliercompliance.criteria.catalogue.Proof;
import org.suppliercompliance.criteria.library.DocumentView;

/** A criteria set with its clauses and definitions as a page that a buyer can put into a tender. The template engine escapes every text. */
@ApplicationScoped
class SetPage {
    private static final String TEMPLATE = "sets/document.html";
    private static final List<CriterionUse> ORDER = List.of(
            CriterionUse.SELECTION,
            CriterionUse.TECHNICAL_SPECIFICATION,
            CriterionUse.AWARD,
            CriterionUse.CONTRACT_CLAUSE);

    /** The empty bundle is the English one: a language of the machine must not come in. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Engine engine;

    SetPage(Engine engine) {
        this.engine = engine;
    }

    record Share(String name, int points, BigDecimal percent) {}

    record Step(String name, int points) {}

    record LineText(
            String code,
            String title,
            String weight,
            String text,
            List<Step> steps,
            String proofsLabel,
            List<String> proofs) {}

    record Part(String title, List<LineText> lines) {}

    record ClauseText(String number, String title, String text) {}

    record TermText(String name, String meaning) {}

    String render(CriteriaSetService.Readable readable, Locale language) {
        CriteriaSetView set = readable.set();
        ResourceBundle labels = ResourceBundle.getBundle("sets/labels", language, NO_FALLBACK);
        Map<String, String> named = new HashMap<>();
        labels.keySet().forEach(key -> named.put(key, labels.getString(key)));
        DocumentView clauses = readable.clauses();
        return engine.getTemplate(TEMPLATE)
                .data("language", language.toLanguageTag())
                .data("label", named)
                .data("title", set.title())
                .data("purpose", labels.getString(set.purpose().name()))
                .data("reference", set.reference())
                .data("authority", set.authority())
                .data("fixedOn", day(set.fixedAt()))
                .data("shares", shares(set, labels))
                .data("parts", parts(readable, labels, language))
                .data("clausesTitle", clauses == null ? "" : clauses.titles().in(language))
                .data("clauses", clauses == null ? List.of() : texts(clauses, language))
                .data(
                        "definitions",
                        readable.definitions().stream()
                                .map(term -> new TermText(
                                        term.names().in(language),
                                        term.definitions().in(language)))
                                .toList())
                .render();
    }

    private static List<ClauseText> texts(DocumentView clauses, Locale language) {
        return clauses.clauses().stream()
                .map(clause -> new ClauseText(
                        clause.number(),
                        clause.titles().in(language),
                        clause.texts().in(language)))
                .toList();
    }

    private static List<Share> shares(CriteriaSetView set, ResourceBundle labels) {
        SustainabilityShare share = set.share();
        return List.of(
                new Share(
                        labels.getString("other"),
                        set.otherPoints(),
                        SustainabilityShare.percent(set.otherPoints(), set.totalPoints())),
                new Share(labels.getString("ENVIRONMENTAL"), share.environmentalPoints(), share.environmentalPercent()),
                new Share(labels.getString("SOCIAL"), share.socialPoints(), share.socialPercent()),
                new Share(
                        labels.getString("total"),
                        set.totalPoints(),
                        SustainabilityShare.percent(set.totalPoints(), set.totalPoints())));
    }

    private static List<Part> parts(CriteriaSetService.Readable readable, ResourceBundle labels, Locale language) {
        List<Part> parts = new ArrayList<>();
        for (CriterionUse use : ORDER) {
            List<LineText> lines = readable.set().lines().stream()
                    .filter(line -> line.use() == use)
                    .map(line -> text(line, content(readable, line), labels, language))
                    .toList();
            if (!lines.isEmpty()) {
                parts.add(new Part(labels.getString(use.name()), lines));
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
                line.code(),
                line.titles().in(language),
                weight(line, labels, language),
                texts == null ? "" : texts.in(language),
                line.milestones().stream()
                        .map(step -> new Step(step.titles().in(language), step.points()))
                        .toList(),
                line.moment() == null ? "" : labels.getString(line.moment().name() + "_PROOF"),
                content.proofs().stream()
                        .filter(proof -> proof.moment() == line.moment())
                        .map(Proof::name)
                        .toList());
    }

    private static String weight(SetLineView line, ResourceBundle labels, Locale language) {
        Integer points = line.points();
        if (points != null) {
            return new MessageFormat(labels.getString("upTo"), language).format(new Object[] {points});
        }
        return labels.getString(line.mandatory() ? "mandatory" : "optional");
    }

    private static String day(@Nullable Instant moment) {
        return moment == null
                ? ""
                : moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
