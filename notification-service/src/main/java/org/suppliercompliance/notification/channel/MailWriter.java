package org.suppliercompliance.notification.channel;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/** Writes a fact in plain words: what it is about, the dates, what to do, one link. */
final class MailWriter {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 120;

    private final Engine engine;
    private final Template text;
    private final Template html;
    private final String caseLink;
    private final String reportLink;
    private final String sharedAuditLink;
    private final MailTexts texts = new MailTexts();

    /**
     * @param engine knows the templates and escapes in HTML
     * @param caseLink the address of a case, with {@code {id}} in it
     * @param reportLink the address of a supplier report, likewise
     * @param sharedAuditLink the address of the shared result of an audit, likewise
     */
    MailWriter(
            Engine engine, Template text, Template html, String caseLink, String reportLink, String sharedAuditLink) {
        this.engine = engine;
        this.text = text;
        this.html = html;
        this.caseLink = caseLink;
        this.reportLink = reportLink;
        this.sharedAuditLink = sharedAuditLink;
    }

    /** A mail without its envelope. */
    record WrittenMail(String subject, String text, String html) {}

    WrittenMail write(Language language, ReaderFacts facts) {
        Fact fact = facts.fact();
        Map<String, Object> names = names(language, facts);
        Map<String, Object> mail = new LinkedHashMap<>();
        mail.put("language", language.code());
        for (String part : MailTexts.PARTS) {
            mail.put(part, phrase(texts.sentence(language, fact, part), names));
        }
        mail.put("subject", PlainText.line(String.valueOf(mail.get("subject")), LONGEST_SUBJECT));
        mail.put("whenLabel", texts.label(language, "when"));
        mail.put("todoLabel", texts.label(language, "todo"));
        Link link = link(fact);
        mail.put("linkLabel", texts.label(language, link.label()));
        mail.put("footer", texts.label(language, "footer"));
        UUID about = fact.caseId() == null ? fact.subjectId() : fact.caseId();
        mail.put("link", link.address().replace("{id}", about.toString()));
        return new WrittenMail(
                String.valueOf(mail.get("subject")),
                text.data(mail).render(),
                html.data(mail).render());
    }

    private record Link(String label, String address) {}

    private Link link(Fact fact) {
        if (fact.type() == FactType.AUDIT_SHARED) {
            return new Link("link-shared-audit", sharedAuditLink);
        }
        return fact.ofReport() ? new Link("link-report", reportLink) : new Link("link", caseLink);
    }

    private Map<String, Object> names(Language language, ReaderFacts facts) {
        Fact fact = facts.fact();
        Map<String, Object> names = new LinkedHashMap<>();
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

    private String phrase(String sentence, Map<String, Object> names) {
        String written = engine.parse(sentence).data(names).render();
        return written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
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
