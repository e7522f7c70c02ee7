package org.suppliercompliance.notification.channel;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.notification.fact.DeadlineClock;
import org.suppliercompliance.notification.fact.Fact;

/**
 * The dates that a mail asks its reader to keep, to be put into a calendar. A later mail about the same date carries the same id and a
 * higher sequence, as do the calendar feeds: the entry moves and is not doubled.
 */
final class DatesAttachment {
    static final String FILE_NAME = "dates.ics";

    private DatesAttachment() {}

    /** What a mail tells of, with the words for it. */
    record Told(Fact fact, Words words) {}

    /** Null when the mail is about no date to come. What it tells of one date twice is one entry, as the later fact says it. */
    static @Nullable String of(List<Told> mail, String from) {
        Map<String, VEvent> events = new LinkedHashMap<>();
        mail.stream()
                .sorted(Comparator.comparing((Told one) -> sequence(one.fact()))
                        .thenComparing(one -> one.fact().occurredAt()))
                .forEach(one -> dates(one.fact()).forEach((which, date) -> {
                    String uid = about(one.fact()) + "-" + which;
                    events.put(uid, event(uid, one, from, date));
                }));
        if (events.isEmpty()) {
            return null;
        }
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Supplier compliance suite//Due dates//EN");
        calendar.setMethod(new Method(Method.PUBLISH));
        events.values().forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private static UUID about(Fact fact) {
        UUID caseId = fact.caseId();
        return caseId == null ? fact.subjectId() : caseId;
    }

    private static int sequence(Fact fact) {
        Integer version = fact.deadlineVersion();
        return version == null ? 0 : version;
    }

    /** By the tail of their ids. */
    private static Map<String, LocalDate> dates(Fact fact) {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        switch (fact.type()) {
            case NON_COMPLIANCE_COMMUNICATED -> {
                put(dates, DeadlineClock.PLAN, fact.planDueOn());
                put(dates, DeadlineClock.CORRECTION, fact.correctionDueOn());
            }
            case PLAN_APPROVED, PLAN_REJECTED, NON_COMPLIANCE_REOPENED ->
                put(dates, DeadlineClock.CORRECTION, fact.correctionDueOn());
            case NON_COMPLIANCE_CLOSED -> {
                if (!fact.endsCase()) {
                    put(dates, DeadlineClock.CORRECTION, fact.correctionDueOn());
                }
            }
            case DEADLINE_ADJUSTED, DEADLINE_APPROACHING -> put(dates, fact.clock(), fact.dueOn());
            case REPORT_REQUESTED -> put(dates, DeadlineClock.REPORT, fact.dueOn());
            case CONSULTATION_INVITED -> put(dates, "answers", fact.dueOn());
            case DIALOGUE_DUE, CONSULTATION_DUE -> put(dates, "next", fact.dueOn());
            default -> {}
        }
        return dates;
    }

    private static void put(Map<String, LocalDate> dates, @Nullable DeadlineClock clock, @Nullable LocalDate date) {
        if (clock != null) {
            put(dates, clock.name().toLowerCase(Locale.ROOT), date);
        }
    }

    private static void put(Map<String, LocalDate> dates, String which, @Nullable LocalDate date) {
        if (date != null) {
            dates.put(which, date);
        }
    }

    private static VEvent event(String uid, Told told, String from, LocalDate date) {
        Words words = told.words();
        VEvent event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(told.fact().occurredAt()));
        event.setSequence(sequence(told.fact()));
        event.setOrganizer(new Organizer(null, from));
        event.setDateStart(new DateStart(day(date)));
        event.setDateEnd(new DateEnd(day(date.plusDays(1))));
        event.setTransparency(Transparency.transparent());
        event.setSummary(words.subject());
        event.setDescription(words.what() + " " + words.when() + " " + words.todo());
        event.setUrl(words.link());
        return event;
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }
}
