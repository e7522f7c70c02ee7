package org.suppliercompliance.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/**
 * Says a fact in plain words, in one of the languages. Sentences are filled by name and by nothing else: whoever words them can ask for
 * a date, never for an expression.
 */
@ApplicationScoped
public class Wording {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 120;
    static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

    private final String caseLink;
    private final String reportLink;
    private final String sharedAuditLink;
    private final String endpointLink;
    private final MailTexts texts = new MailTexts();
    private final SendingTexts sending = new SendingTexts();

    @Inject
    Wording(MailSettings settings) {
        this(settings.caseLink(), settings.reportLink(), settings.sharedAuditLink(), settings.endpointLink());
    }

    /**
     * @param caseLink the address of a case, with {@code {id}} in it
     * @param reportLink the address of a supplier report, likewise
     * @param sharedAuditLink the address of the shared result of an audit, likewise
     * @param endpointLink the address of a webhook endpoint, likewise
     */
    Wording(String caseLink, String reportLink, String sharedAuditLink, String endpointLink) {
        this.endpointLink = endpointLink;
        this.caseLink = caseLink;
        this.reportLink = reportLink;
        this.sharedAuditLink = sharedAuditLink;
    }

    /** The fact as its reader is told of it. */
    public Words words(Language language, ReaderFacts facts) {
        Fact fact = facts.fact();
        Map<String, String> names = names(language, facts);
        Link link = link(fact);
        UUID about = fact.caseId() == null ? fact.subjectId() : fact.caseId();
        String subject = sentence(language, facts, "subject", names);
        String when = sentence(language, facts, "when", names);
        Escalated escalated = facts.escalated();
        if (escalated != null) {
            subject = sending.text(language, "escalated.subject", subject);
            when += " " + sending.text(language, "escalated.when", language.write(escalated.since()), escalated.step());
        }
        return new Words(
                PlainText.line(subject, LONGEST_SUBJECT),
                sentence(language, facts, "what", names),
                when,
                sentence(language, facts, "todo", names),
                texts.label(language, link.label()),
                link.address().replace("{id}", about.toString()));
    }

    String label(Language language, String name) {
        return texts.label(language, name);
    }

    private String sentence(Language language, ReaderFacts facts, String part, Map<String, String> names) {
        String key = MailTexts.variant(facts.fact()) + "." + part;
        String own = facts.texts().get(key);
        return fill(own == null ? texts.text(language, key) : own, names);
    }

    private static String fill(String sentence, Map<String, String> names) {
        String written = GAP.matcher(sentence)
                .replaceAll(gap -> Matcher.quoteReplacement(names.getOrDefault(gap.group(1), gap.group())));
        return written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
    }

    private record Link(String label, String address) {}

    private Link link(Fact fact) {
        if (fact.type() == FactType.AUDIT_SHARED) {
            return new Link("link-shared-audit", sharedAuditLink);
        }
        if (fact.type() == FactType.WEBHOOK_ENDPOINT_OFF) {
            return new Link("link-endpoint", endpointLink);
        }
        return fact.ofReport() ? new Link("link-report", reportLink) : new Link("link", caseLink);
    }

    private Map<String, String> names(Language language, ReaderFacts facts) {
        Fact fact = facts.fact();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("case", name(fact.reference(), texts.label(language, "unknown-case")));
        names.put("supplier", name(facts.supplierName(), texts.label(language, "unknown-supplier")));
        names.put("authority", name(facts.authorityName(), texts.label(language, "unknown-authority")));
        names.put("dueOn", date(language, fact.dueOn()));
        names.put("previousDueOn", date(language, fact.previousDueOn()));
        names.put("overdueSince", date(language, fact.overdueSince()));
        names.put("planDueOn", date(language, fact.planDueOn()));
        names.put("correctionDueOn", date(language, fact.correctionDueOn()));
        names.put("happenedOn", date(language, fact.happenedOn()));
        names.put("matter", matter(language, fact));
        return names;
    }

    private static String name(@Nullable String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : PlainText.line(name, LONGEST_NAME);
    }

    /** In words; a fact that is told in sentences of its own for each matter has no word for it. */
    private String matter(Language language, Fact fact) {
        String matter = fact.matter();
        return matter == null || fact.type() == FactType.SANCTION_PROPOSED
                ? ""
                : texts.label(language, "matter." + matter);
    }

    private String date(Language language, @Nullable LocalDate date) {
        return date == null ? texts.label(language, "unknown-date") : language.write(date);
    }
}
