package org.suppliercompliance.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.Audience;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.fact.News;
import org.suppliercompliance.notification.fact.Origin;

/**
 * Says a fact in plain words, in one of the languages. Sentences are filled by name and by nothing else: whoever words them can ask for
 * a date, never for an expression.
 */
@ApplicationScoped
public class Wording {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NEWS = 4_000;
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

    private final Function<FactLink, String> addresses;
    private final MailTexts texts = new MailTexts();
    private final List<String> names = MailTexts.variants().toList();
    private final SendingTexts sending = new SendingTexts();

    @Inject
    Wording(MailSettings settings) {
        this(link -> link.address(settings));
    }

    /** @param addresses each with {@code {id}} in it, and some with {@code {supplierId}} */
    Wording(Function<FactLink, String> addresses) {
        this.addresses = addresses;
    }

    /** The fact as its reader is told of it. */
    public Words words(Language language, ReaderFacts facts) {
        Fact fact = facts.fact();
        Map<String, String> names = names(language, facts);
        FactLink link = FactLink.of(fact);
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
                todo(language, facts, names),
                texts.label(language, link.label()),
                address(link, fact));
    }

    private String address(FactLink link, Fact fact) {
        UUID supplier = fact.supplierId();
        return addresses
                .apply(link)
                .replace("{id}", about(fact).toString())
                .replace("{supplierId}", supplier == null ? "" : supplier.toString());
    }

    /** What the link leads to: a sanction itself, else the case or report that the fact is about. */
    private static UUID about(Fact fact) {
        UUID sanctionOrCase = fact.sanctionId() == null ? fact.caseId() : fact.sanctionId();
        return sanctionOrCase == null ? fact.subjectId() : sanctionOrCase;
    }

    /** The kinds of facts that are told in sentences of their own. */
    public List<String> names() {
        return names;
    }

    /** The suite's own sentences by part. */
    public Map<String, String> sentences(Language language, String name) {
        Map<String, String> sentences = new LinkedHashMap<>();
        MailTexts.PARTS.forEach(part -> sentences.put(part, texts.text(language, name + "." + part)));
        return sentences;
    }

    /** The names in a sentence's braces. */
    public static Set<String> placeholders(String sentence) {
        return GAP.matcher(sentence).results().map(gap -> gap.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    public static String withoutPlaceholders(String sentence) {
        return GAP.matcher(sentence).replaceAll("");
    }

    String label(Language language, String name) {
        return texts.label(language, name);
    }

    private String sentence(Language language, ReaderFacts facts, String part, Map<String, String> names) {
        String key = MailTexts.variant(facts.fact()) + "." + part;
        String own = facts.texts().get(key);
        return fill(own == null ? texts.text(language, key) : own, names);
    }

    /** What a supplier is asked to do is asked of nobody else: who reads of it by wish is told so. */
    private String todo(Language language, ReaderFacts facts, Map<String, String> names) {
        Fact fact = facts.fact();
        boolean asksOther = facts.byWish() && fact.audience() == Audience.SUPPLIER_CONTACTS;
        return asksOther && !facts.texts().containsKey(MailTexts.variant(fact) + ".todo")
                ? fill(texts.label(language, "todo-by-wish"), names)
                : sentence(language, facts, "todo", names);
    }

    private static String fill(String sentence, Map<String, String> names) {
        String written = GAP.matcher(sentence)
                .replaceAll(gap -> Matcher.quoteReplacement(names.getOrDefault(gap.group(1), gap.group())));
        return written.isEmpty() ? "" : written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
    }

    private Map<String, String> names(Language language, ReaderFacts facts) {
        Fact fact = facts.fact();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("case", reference(language, fact));
        names.put("supplier", name(facts.supplierName(), texts.label(language, "unknown-supplier")));
        names.put("authority", name(facts.authorityName(), texts.label(language, "unknown-authority")));
        names.put("dueOn", date(language, fact.dueOn()));
        names.put("previousDueOn", date(language, fact.previousDueOn()));
        names.put("overdueSince", date(language, fact.overdueSince()));
        names.put("planDueOn", date(language, fact.planDueOn()));
        names.put("correctionDueOn", date(language, fact.correctionDueOn()));
        names.put("happenedOn", date(language, fact.happenedOn()));
        names.put("matter", matter(language, fact));
        names.put("category", String.join(", ", fact.categories()));
        Origin origin = fact.origin();
        names.put(
                "from", name(origin == null ? null : origin.authorityName(), texts.label(language, "unknown-origin")));
        names.put(
                "network",
                name(origin == null ? null : origin.networkName(), texts.label(language, "unknown-network")));
        News news = fact.news();
        names.put("title", name(news == null ? null : news.title(), texts.label(language, "news-gone")));
        names.put(
                "text", news == null ? texts.label(language, "news-gone") : PlainText.line(news.text(), LONGEST_NEWS));
        return names;
    }

    private static String name(@Nullable String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : PlainText.line(name, LONGEST_NAME);
    }

    /** Its number; evidence of an audit has none, and is named by its kind, in words where there are some. */
    private String reference(Language language, Fact fact) {
        String kind = "evidence." + fact.reference();
        return "EVIDENCE".equals(fact.matter()) && MailTexts.LABELS.contains(kind)
                ? texts.label(language, kind)
                : name(fact.reference(), texts.label(language, "unknown-case"));
    }

    /** In words; a fact that is told in sentences of its own for each matter has no word for it. */
    private String matter(Language language, Fact fact) {
        String matter = fact.matter();
        return matter == null
                        || fact.type() == FactType.SANCTION_PROPOSED
                        || fact.type() == FactType.CASE_COMMENTED
                        || fact.type() == FactType.NON_COMPLIANCE_CLOSED
                ? ""
                : texts.label(language, "matter." + matter);
    }

    private String date(Language language, @Nullable LocalDate date) {
        return date == null ? texts.label(language, "unknown-date") : language.write(date);
    }
}
