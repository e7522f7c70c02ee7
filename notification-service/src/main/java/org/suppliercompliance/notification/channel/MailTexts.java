package org.suppliercompliance.notification.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.Audience;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** The sentences of mails, one file per language. */
final class MailTexts {
    static final List<String> PARTS = List.of("subject", "what", "when", "todo");
    static final List<String> LABELS = List.of(
            "when",
            "todo",
            "todo-by-wish",
            "link",
            "footer",
            "unknown-case",
            "unknown-supplier",
            "unknown-authority",
            "unknown-date",
            "matter.WARNING",
            "matter.CALL_OFF_STOP",
            "matter.PENALTY",
            "matter.TERMINATION",
            "matter.SUFFICIENT",
            "matter.INSUFFICIENT",
            "link-report",
            "link-audit",
            "link-shared-audit",
            "link-sanction",
            "link-endpoint",
            "matter.GONE",
            "matter.FAILING",
            "matter.CERTIFICATE",
            "matter.POLICY",
            "matter.REPORT",
            "matter.DECLARATION",
            "matter.OTHER",
            "matter.PROOF",
            "matter.EVIDENCE",
            "evidence.AUDIT_REPORT",
            "evidence.CERTIFICATE",
            "evidence.RECORDS",
            "evidence.POLICY",
            "evidence.PHOTOGRAPH",
            "evidence.INTERVIEW_NOTES",
            "evidence.TRAINING",
            "evidence.CORRESPONDENCE",
            "evidence.OTHER",
            "matter.OPEN_MEETING",
            "matter.ONE_TO_ONE",
            "matter.RFI",
            "matter.ROUNDTABLE",
            "matter.DIALOGUE_CONFERENCE",
            "link-dialogue",
            "link-document",
            "link-consultation",
            "link-evidence",
            "link-risk-analysis",
            "link-news",
            "link-category-follow-up",
            "link-reference-document",
            "unknown-origin",
            "unknown-network",
            "news-gone");

    /** An observation has no date, and nothing to plan. */
    private static final String NO_PLAN = ".no-plan";

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    MailTexts() {
        for (Language language : Language.values()) {
            texts.put(language, load("/texts/mail_" + language.code() + ".properties"));
        }
    }

    String label(Language language, String name) {
        return text(language, "label." + name);
    }

    Set<String> keys(Language language) {
        return properties(language).stringPropertyNames();
    }

    /** Every beginning of keys that a fact with an audience can ask for. */
    static Stream<String> variants() {
        return Stream.of(FactType.values())
                .filter(type -> type.audience() != Audience.NOBODY)
                .flatMap(type -> switch (type) {
                    case DEADLINE_ADJUSTED, DEADLINE_APPROACHING, DEADLINE_REMINDER ->
                        Stream.of(DeadlineClock.values())
                                .filter(type::canBeAbout)
                                .map(clock -> type.slug() + "." + clock);
                    case NON_COMPLIANCE_COMMUNICATED, NON_COMPLIANCE_REOPENED ->
                        Stream.of(type.slug(), type.slug() + NO_PLAN);
                    case NON_COMPLIANCE_CLOSED -> Stream.of(type.slug(), type.slug() + "." + Fact.NOT_ELIMINATED);
                    case EXTERNAL_REPORT_SHARED -> Stream.of(type.slug(), type.slug() + ".no-supplier");
                    case CONSULTATION_INVITED -> Stream.of(type.slug(), type.slug() + ".no-date");
                    case SANCTION_PROPOSED, CASE_COMMENTED ->
                        type.matters().stream().map(matter -> type.slug() + "." + matter);
                    default -> Stream.of(type.slug());
                });
    }

    /** The beginning of the keys of the sentences for the fact. */
    static String variant(Fact fact) {
        return switch (fact.type()) {
            case DEADLINE_ADJUSTED, DEADLINE_APPROACHING, DEADLINE_REMINDER ->
                fact.type().slug() + "." + fact.clock();
            case EXTERNAL_REPORT_SHARED -> or(fact.type(), fact.supplierId(), ".no-supplier");
            case CONSULTATION_INVITED -> or(fact.type(), fact.dueOn(), ".no-date");
            case SANCTION_PROPOSED, CASE_COMMENTED -> fact.type().slug() + "." + fact.matter();
            case NON_COMPLIANCE_COMMUNICATED -> or(fact.type(), fact.planDueOn(), NO_PLAN);
            case NON_COMPLIANCE_REOPENED -> or(fact.type(), fact.correctionDueOn(), NO_PLAN);
            case NON_COMPLIANCE_CLOSED ->
                fact.endsCase() ? fact.type().slug() : fact.type().slug() + "." + Fact.NOT_ELIMINATED;
            default -> fact.type().slug();
        };
    }

    /** What the fact does not name is not spoken of. */
    private static String or(FactType type, @Nullable Object named, String without) {
        return named == null ? type.slug() + without : type.slug();
    }

    String text(Language language, String key) {
        String text = properties(language).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + language.code());
        }
        return text;
    }

    private Properties properties(Language language) {
        Properties properties = texts.get(language);
        if (properties == null) {
            throw new IllegalStateException("no texts in " + language.code());
        }
        return properties;
    }

    private static Properties load(String file) {
        Properties properties = new Properties();
        try (InputStream stream = MailTexts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
