package org.suppliercompliance.audit.reporting;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The report as one page for people who decide: what it comes to in a sentence, one table, one picture. The template engine escapes every text. */
@ApplicationScoped
class ReportPage {
    private final Engine engine;

    ReportPage(Engine engine) {
        this.engine = engine;
    }

    /** A line of the table; the share of the whole stands apart, so that numbers line up. */
    record Line(
            boolean part,
            String label,
            String own,
            String share,
            @Nullable String network) {}

    String render(FollowUpReport report, Locale language) {
        ReportWords words = ReportWords.in(language);
        NetworkFigures network = report.network();
        Figures pictured = network == null ? report.own() : network.figures();
        return engine.getTemplate("followup/report.html")
                .data("language", language.toLanguageTag())
                .data("title", words.of("title"))
                .data("subtitle", subtitle(report, words))
                .data("summary", summary(report, words))
                .data("measure", words.of("measure"))
                .data("ownHead", report.authorityName())
                .data("networkHead", network == null ? null : words.of("network"))
                .data("lines", lines(report, words))
                .data("pictureTitle", words.of(network == null ? "picture" : "picture.network"))
                .data("picture", ReportPicture.of(pictured, words))
                .data("none", words.of("none"))
                .data("done", words.of("done"))
                .data("going", words.of("going"))
                .data("late", words.of("late"))
                .data("notes", notes(report, words))
                .data("asOf", words.of("asOf", words.day(report.day())))
                .render();
    }

    private static String subtitle(FollowUpReport report, ReportWords words) {
        String period = report.period().isYear()
                ? Integer.toString(report.from().getYear())
                : words.of("period", words.day(report.from()), words.day(report.to()));
        return report.authorityName() + ", " + period;
    }

    private static List<String> summary(FollowUpReport report, ReportWords words) {
        Coverage coverage = report.coverage();
        Figures own = report.own();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                coverage.suppliers() == 0
                        ? words.of("summary.noSuppliers")
                        : words.of(
                                "summary.coverage",
                                words.number(coverage.followedUp()),
                                words.number(coverage.suppliers())));
        sentences.add(
                own.findings() == 0
                        ? words.of("summary.noFindings")
                        : words.of(
                                own.findings() == 1 ? "summary.finding" : "summary.findings",
                                words.number(own.findings()),
                                words.number(own.closed()),
                                words.number(own.going()),
                                words.number(own.overdue())));
        return sentences;
    }

    private static List<Line> lines(FollowUpReport report, ReportWords words) {
        Coverage coverage = report.coverage();
        Figures own = report.own();
        NetworkFigures network = report.network();
        Figures all = network == null ? null : network.figures();
        String unknown = network == null ? null : "";
        return List.of(
                new Line(false, words.of("suppliers"), words.number(coverage.suppliers()), "", unknown),
                new Line(
                        true,
                        words.of("followedUp"),
                        words.number(coverage.followedUp()),
                        words.percent(coverage.followedUpPercent()),
                        unknown),
                new Line(
                        false,
                        words.of("audits"),
                        words.number(coverage.desktopAudits() + coverage.factoryAudits()),
                        "",
                        network == null ? null : words.number(network.audits())),
                new Line(false, words.of("avoided"), words.number(coverage.auditsAvoided()), "", unknown),
                new Line(
                        false,
                        words.of("findings"),
                        words.number(own.findings()),
                        "",
                        words.numberOf(all, Figures::findings)),
                part("done", own, all, Figures::closed, words),
                part("going", own, all, Figures::going, words),
                part("late", own, all, Figures::overdue, words),
                new Line(
                        false,
                        words.of("timeToCorrect"),
                        words.days(own.medianDaysToCorrection()),
                        "",
                        all == null ? null : words.days(all.medianDaysToCorrection())));
    }

    /** A part of the findings, with its share of them. */
    private static Line part(
            String label, Figures own, @Nullable Figures all, ToIntFunction<Figures> figure, ReportWords words) {
        int number = figure.applyAsInt(own);
        return new Line(
                true,
                words.of(label),
                words.number(number),
                words.percent(Percent.of(number, own.findings())),
                words.numberOf(all, figure));
    }

    private static List<String> notes(FollowUpReport report, ReportWords words) {
        List<String> notes = new ArrayList<>();
        notes.add(words.of("note.findings"));
        notes.add(words.of("note.time"));
        if (report.network() != null) {
            notes.add(words.of("note.network"));
        }
        return notes;
    }
}
