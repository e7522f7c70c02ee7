package org.suppliercompliance.notification.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

@DisplayName("A digest says how many cases are late, and names each by its reference")
class DigestWriterTest {
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .build();
    private static final DigestWriter WRITER = new DigestWriter(
            template("mail/digest.txt", Variant.TEXT_PLAIN),
            template("mail/digest.html", Variant.TEXT_HTML),
            new Wording(link -> "https://cases.example.org/{id}"));

    private static Template template(String name, String type) {
        try (InputStream stream = DigestWriterTest.class.getResourceAsStream("/templates/" + name)) {
            return ENGINE.parse(
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WrittenMail written(Language language, List<ReaderFacts> facts) {
        return WRITER.write(language, facts, "follow-up@example.org");
    }

    private static ReaderFacts facts(
            FactType type,
            UUID about,
            String reference,
            @Nullable LocalDate overdueSince,
            @Nullable Escalated escalated) {
        Fact fact = new Fact(
                UUID.randomUUID(),
                "key",
                type,
                "REGION-STOCKHOLM",
                UUID.randomUUID(),
                about,
                about,
                reference,
                "MAJOR",
                DeadlineClock.PLAN,
                1,
                0,
                LocalDate.of(2027, 2, 28),
                null,
                overdueSince,
                null,
                null,
                null,
                null,
                Instant.parse("2027-03-01T00:00:00Z"));
        return new ReaderFacts(fact, "Åkerö <b>AB</b>", "Region Stockholm", Map.of(), escalated);
    }

    @Test
    void every_language_has_every_sentence() {
        SendingTexts texts = new SendingTexts();
        for (Language language : Language.values()) {
            assertEquals(texts.keys(Language.EN), texts.keys(language), language.code());
        }
    }

    @Test
    void late_cases_are_counted_once_each_and_one_is_not_many() {
        UUID first = UUID.randomUUID();
        LocalDate since = LocalDate.of(2027, 3, 1);
        List<ReaderFacts> one = List.of(
                facts(FactType.PLAN_OVERDUE, first, "NC-1", since, null),
                facts(FactType.DEADLINE_REMINDER, first, "NC-1", since, null),
                facts(FactType.DEADLINE_APPROACHING, UUID.randomUUID(), "NC-2", null, null));
        assertEquals("1 late case", written(Language.EN, one).subject());
        assertEquals("1 försenat ärende", written(Language.SV, one).subject());
        assertEquals("1 forsinket sak", written(Language.NB, one).subject());
        List<ReaderFacts> two =
                List.of(one.get(0), facts(FactType.PLAN_OVERDUE, UUID.randomUUID(), "NC-3", since, null));
        assertEquals("2 forsinkede saker", written(Language.NB, two).subject());
        assertEquals(
                "1 ärende att följa upp",
                written(Language.SV, one.subList(2, 3)).subject());
    }

    @Test
    @DisplayName("FF10 names of others are text in a digest, too, and what climbed says why")
    void one_entry() {
        UUID about = UUID.randomUUID();
        WrittenMail mail = written(
                Language.EN,
                List.of(facts(
                        FactType.PLAN_OVERDUE,
                        about,
                        "NC-1 <i>x</i>\r\nBcc: y@example.org",
                        LocalDate.of(2027, 3, 1),
                        new Escalated(2, LocalDate.of(2027, 3, 2)))));
        assertTrue(mail.text().startsWith("""
                1 matter, the most pressing first.

                * Escalated: Late: the corrective-action plan for case NC-1 <i>x</i> Bcc: y@example.org
                  It was due on 28 February 2027 and has been late since 1 March 2027. It was first told on 2 March 2027 and nobody has acknowledged it\
                 since. Therefore it now comes to you, as step 2 of the chain.
                  Open the case: https://cases.example.org/%s
                """.formatted(about)), mail.text());
        assertFalse(mail.html().contains("<i>"));
        assertEquals(1, mail.html().split("<a ", -1).length - 1);
    }

    @Test
    @DisplayName(
            "N4 the dates to come are one calendar, each date once as its newest fact says it; without any there is none")
    void dates_are_attached_once() throws Exception {
        UUID about = UUID.randomUUID();
        ReaderFacts first = facts(FactType.DEADLINE_APPROACHING, about, "NC-1", null, null);
        ReaderFacts moved = moved(first, 2, LocalDate.of(2027, 3, 31));
        ReaderFacts other = facts(FactType.DEADLINE_APPROACHING, UUID.randomUUID(), "NC-2", null, null);
        String written = written(Language.EN, List.of(moved, first, other)).calendar();

        Calendar calendar = new CalendarBuilder().build(new StringReader(String.valueOf(written)));

        assertTrue(calendar.validate().getEntries().isEmpty(), String.valueOf(calendar.validate()));
        assertEquals(2, calendar.getComponents("VEVENT").size());
        VEvent event = calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(one -> one.getUid().orElseThrow().getValue().equals(about + "-plan"))
                .findFirst()
                .orElseThrow();
        assertEquals("20270331", event.getProperty("DTSTART").orElseThrow().getValue());
        assertEquals("2", event.getProperty("SEQUENCE").orElseThrow().getValue());
        assertNull(written(
                        Language.EN,
                        List.of(facts(FactType.PLAN_OVERDUE, about, "NC-1", LocalDate.of(2027, 3, 1), null)))
                .calendar());
    }

    private static ReaderFacts moved(ReaderFacts told, int version, LocalDate dueOn) {
        Fact fact = told.fact();
        return new ReaderFacts(
                new Fact(
                        UUID.randomUUID(),
                        "moved",
                        fact.type(),
                        fact.authority(),
                        fact.supplierId(),
                        fact.subjectId(),
                        fact.caseId(),
                        fact.reference(),
                        fact.severity(),
                        fact.clock(),
                        version,
                        fact.step(),
                        dueOn,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        fact.occurredAt()),
                told.supplierName(),
                told.authorityName());
    }
}
