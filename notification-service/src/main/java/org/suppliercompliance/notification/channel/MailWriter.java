package org.suppliercompliance.notification.channel;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.channel.DatesAttachment.Told;

/** Sets the words for a fact as a mail: what it is about, the dates, what to do, one link. */
final class MailWriter {
    private final Template text;
    private final Template html;
    private final Wording wording;

    /** @param engine knows the templates and escapes in HTML */
    MailWriter(Engine engine, Wording wording) {
        this(engine.getTemplate("mail/alert.txt"), engine.getTemplate("mail/alert.html"), wording);
    }

    MailWriter(Template text, Template html, Wording wording) {
        this.text = text;
        this.html = html;
        this.wording = wording;
    }

    /** A mail without its envelope. */
    record WrittenMail(
            String subject,
            String text,
            String html,
            @Nullable String calendar,
            @Nullable String unsubscribe) {
        WrittenMail(String subject, String text, String html) {
            this(subject, text, html, null, null);
        }

        /** With the address that ends what it came by. */
        WrittenMail endedBy(@Nullable String address) {
            return new WrittenMail(subject, text, html, calendar, address);
        }

        /** With the dates to keep. */
        WrittenMail with(@Nullable String dates) {
            return new WrittenMail(subject, text, html, dates, unsubscribe);
        }
    }

    /** As {@link #write(Language, ReaderFacts)}, with the dates to keep. */
    WrittenMail writeWithDates(Language language, ReaderFacts facts, String from) {
        Words words = wording.words(language, facts);
        return write(language, words).with(DatesAttachment.of(List.of(new Told(facts.fact(), words)), from));
    }

    WrittenMail write(Language language, ReaderFacts facts) {
        return write(language, wording.words(language, facts));
    }

    private WrittenMail write(Language language, Words words) {
        Map<String, Object> mail = new LinkedHashMap<>();
        mail.put("language", language.code());
        mail.put("subject", words.subject());
        mail.put("what", words.what());
        mail.put("when", words.when());
        mail.put("todo", words.todo());
        mail.put("whenLabel", wording.label(language, "when"));
        mail.put("todoLabel", wording.label(language, "todo"));
        mail.put("linkLabel", words.linkLabel());
        mail.put("footer", wording.label(language, "footer"));
        mail.put("link", words.link());
        return new WrittenMail(
                words.subject(), text.data(mail).render(), html.data(mail).render());
    }
}
