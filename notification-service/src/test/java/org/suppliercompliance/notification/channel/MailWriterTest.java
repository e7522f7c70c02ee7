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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.notification.channel.MailWriter.WrittenMail;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

@DisplayName("Mails say in plain words what is late, since when, and what to do")
class MailWriterTest {
    private static final UUID CASE = UUID.fromString("019aabcd-0000-7000-8000-000000000001");
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .build();
    private static final MailWriter WRITER = new MailWriter(
            template("mail/alert.txt", Variant.TEXT_PLAIN),
            template("mail/alert.html", Variant.TEXT_HTML),
            new Wording(link -> "https://cases.example.org/" + link + "/{id}"));

    private static Template template(String name, String type) {
        try (InputStream stream = MailWriterTest.class.getResourceAsStream("/templates/" + name)) {
            return ENGINE.parse(
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReaderFacts facts(FactType type, DeadlineClock clock, String reference, String supplier) {
        Fact fact = new Fact(
                UUID.randomUUID(),
                "key",
                type,
                "REGION-STOCKHOLM",
                UUID.randomUUID(),
                CASE,
                CASE,
                reference,
                "MAJOR",
                clock,
                1,
                0,
                LocalDate.of(2027, 2, 28),
                LocalDate.of(2027, 2, 14),
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 2, 28),
                LocalDate.of(2027, 7, 31),
                type.matters().stream().sorted().findFirst().orElse(null),
                LocalDate.of(2027, 9, 15),
                Instant.parse("2027-03-01T00:00:00Z"));
        return new ReaderFacts(fact, supplier, "Region Stockholm");
    }

    @Test
    @DisplayName("every language has every text, none too many, with the same gaps to fill")
    void every_language_has_every_text() {
        MailTexts texts = new MailTexts();
        TreeSet<String> expected = MailTexts.variants()
                .flatMap(variant -> MailTexts.PARTS.stream().map(part -> variant + "." + part))
                .collect(Collectors.toCollection(TreeSet::new));
        MailTexts.LABELS.forEach(label -> expected.add("label." + label));
        for (Language language : Language.values()) {
            assertEquals(expected, new TreeSet<>(texts.keys(language)), language.code());
        }
    }

    @Test
    void every_text_can_be_written_in_every_language_and_leaves_no_gap() {
        for (Language language : Language.values()) {
            for (FactType type : FactType.values()) {
                if (type.audience() != org.suppliercompliance.notification.fact.Audience.NOBODY) {
                    for (DeadlineClock clock : DeadlineClock.values()) {
                        if (type.ofDate() && !type.canBeAbout(clock)) {
                            continue;
                        }
                        ReaderFacts facts = facts(type, clock, "NC-1", "Åkerö AB");
                        FactLink page = FactLink.of(facts.fact());
                        WrittenMail mail = WRITER.write(language, facts);
                        Stream.of(mail.subject(), mail.text(), mail.html()).forEach(part -> {
                            assertFalse(part.isBlank());
                            assertFalse(
                                    part.contains("NOT_FOUND") || part.contains("null") || part.contains("{"), part);
                        });
                        assertTrue(mail.text().contains("https://cases.example.org/" + page + "/" + CASE), mail.text());
                    }
                }
            }
        }
    }

    @Test
    void the_same_fact_in_three_languages() {
        ReaderFacts late = facts(FactType.CORRECTION_OVERDUE, DeadlineClock.CORRECTION, "NC-7", "Åkerö AB");
        assertEquals(
                "Late: the correction of case NC-7",
                WRITER.write(Language.EN, late).subject());
        assertEquals(
                "Försenad: åtgärden i ärende NC-7",
                WRITER.write(Language.SV, late).subject());
        assertEquals(
                "Forsinket: rettingen i sak NC-7",
                WRITER.write(Language.NB, late).subject());
        assertTrue(WRITER.write(Language.NB, late)
                .text()
                .contains("Den hadde frist 28. februar 2027 og har vært forsinket siden 1. mars 2027."));
    }

    @Test
    @DisplayName("FF10 HTML, line breaks, direction marks and template braces in names are shown as text, on one line")
    void hostile_names_are_harmless() {
        String hostile = "Evil <script>alert(1)</script>\r\nBcc: x@example.org\u202Egnp.exe {case} ${x}";
        WrittenMail mail = WRITER.write(
                Language.EN, facts(FactType.PLAN_OVERDUE, DeadlineClock.PLAN, "NC-1\r\nBcc: y@example.org", hostile));
        assertEquals("Late: the corrective-action plan for case NC-1 Bcc: y@example.org", mail.subject());
        assertFalse(mail.html().contains("<script>"));
        assertTrue(mail.html().contains("&lt;script&gt;"));
        assertTrue(mail.text().contains("{case}"));
        assertFalse((mail.subject() + mail.text() + mail.html()).contains("\u202E"));
        assertEquals(-1, mail.subject().indexOf('\n'));
    }

    @Test
    @DisplayName("FF10 a subject is cut at 200 characters, between characters")
    void long_subjects_are_cut() {
        String subject = WRITER.write(
                        Language.EN, facts(FactType.PLAN_OVERDUE, DeadlineClock.PLAN, "😀".repeat(1_000), "A"))
                .subject();
        assertTrue(subject.length() <= 200);
        assertTrue(subject.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2 == 0);
        assertTrue(subject.endsWith("…"));
    }

    @Test
    @DisplayName("the sentences of a kind leave the same gaps in every language, so that no language says less")
    void the_same_gaps_in_every_language() {
        MailTexts texts = new MailTexts();
        MailTexts.variants().forEach(variant -> {
            TreeSet<String> english = gaps(texts, Language.EN, variant);
            for (Language language : Language.values()) {
                assertEquals(english, gaps(texts, language, variant), variant + " in " + language.code());
            }
        });
    }

    private static TreeSet<String> gaps(MailTexts texts, Language language, String variant) {
        return MailTexts.PARTS.stream()
                .flatMap(part -> Wording.placeholders(texts.text(language, variant + "." + part)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName(
            "N4 a mail about a date to come carries it for the calendar (RFC 5545, PUBLISH), under the id of the feed's entry; others carry none")
    void dates_are_attached() throws Exception {
        ReaderFacts moved = facts(FactType.DEADLINE_ADJUSTED, DeadlineClock.PLAN, "NC-1\r\nX: y", "A; B, C\\n AB");
        String written = WRITER.writeWithDates(Language.EN, moved, "follow-up@example.org")
                .calendar();
        Calendar calendar = new CalendarBuilder().build(new StringReader(String.valueOf(written)));
        assertTrue(calendar.validate().getEntries().isEmpty(), String.valueOf(calendar.validate()));
        assertEquals("PUBLISH", calendar.getProperty("METHOD").orElseThrow().getValue());
        VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        assertEquals(CASE + "-plan", event.getProperty("UID").orElseThrow().getValue());
        assertEquals("20270228", event.getProperty("DTSTART").orElseThrow().getValue());
        assertEquals("1", event.getProperty("SEQUENCE").orElseThrow().getValue());
        ReaderFacts told = facts(FactType.NON_COMPLIANCE_COMMUNICATED, DeadlineClock.PLAN, "NC-1", "A");
        String both = WRITER.writeWithDates(Language.SV, told, "follow-up@example.org")
                .calendar();
        assertEquals(
                2,
                new CalendarBuilder()
                        .build(new StringReader(String.valueOf(both)))
                        .getComponents("VEVENT")
                        .size());
        ReaderFacts late = facts(FactType.PLAN_OVERDUE, DeadlineClock.PLAN, "NC-1", "A");
        assertNull(WRITER.writeWithDates(Language.SV, late, "follow-up@example.org")
                .calendar());
    }

    @Test
    void a_sample_is_kept_for_the_eye() throws IOException {
        Path file = Path.of("target", "mail-sample.html");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                WRITER.write(
                                Language.SV,
                                facts(FactType.PLAN_OVERDUE, DeadlineClock.PLAN, "NC-2027-0001", "Åkerö Data AB"))
                        .html());
        assertTrue(Files.size(file) < 20_000);
    }
}
