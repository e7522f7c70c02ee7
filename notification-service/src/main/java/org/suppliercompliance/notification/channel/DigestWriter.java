package org.suppliercompliance.notification.channel;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.suppliercompliance.notification.channel.DatesAttachment.Told;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;
import org.suppliercompliance.notification.fact.Fact;

/** Sets many facts as one mail: how many cases are late, then each fact by its reference, its dates and a link. What reads the same is said once. */
final class DigestWriter {
    private final Template text;
    private final Template html;
    private final Wording wording;
    private final SendingTexts texts = new SendingTexts();

    /** @param engine knows the templates and escapes in HTML */
    DigestWriter(Engine engine, Wording wording) {
        this(engine.getTemplate("mail/digest.txt"), engine.getTemplate("mail/digest.html"), wording);
    }

    DigestWriter(Template text, Template html, Wording wording) {
        this.text = text;
        this.html = html;
        this.wording = wording;
    }

    /** With the dates to keep, of all it tells. */
    WrittenMail write(Language language, List<ReaderFacts> facts, String from) {
        List<Told> told = facts.stream()
                .map(one -> new Told(one.fact(), wording.words(language, one)))
                .toList();
        List<Map<String, String>> items =
                told.stream().map(one -> item(one.words())).distinct().toList();
        long late = facts.stream()
                .map(ReaderFacts::fact)
                .filter(fact -> fact.overdueSince() != null)
                .map(DigestWriter::about)
                .distinct()
                .count();
        String subject = texts.text(language, late == 0 ? "digest.subject" : "digest.subject.late", items.size(), late);
        Map<String, Object> mail = new LinkedHashMap<>();
        mail.put("language", language.code());
        mail.put("subject", subject);
        mail.put("intro", texts.text(language, "digest.intro", items.size()));
        mail.put("items", items);
        mail.put("footer", wording.label(language, "footer"));
        return new WrittenMail(
                        subject, text.data(mail).render(), html.data(mail).render())
                .with(DatesAttachment.of(told, from));
    }

    private static Map<String, String> item(Words words) {
        return Map.of(
                "subject", words.subject(), "when", words.when(), "linkLabel", words.linkLabel(), "link", words.link());
    }

    private static UUID about(Fact fact) {
        UUID of = fact.caseId();
        return of == null ? fact.subjectId() : of;
    }
}
