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
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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

    /** Null when the mail is about no date to come. */
    static @Nullable String of(Fact fact, Words words, String from) {
        Map<String, LocalDate> dates = dates(fact);
        if (dates.isEmpty()) {
            return null;
        }
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Supplier compliance suite//Due dates//EN");
        calendar.setMethod(new Method(Method.PUBLISH));
        dates.forEach((which, date) -> calendar.addEvent(event(fact, words, from, which, date)));
        return Biweekly.write(calendar).go();
    }

    /** By the tail of their ids. */
    private static Map<String, LocalDate> dates(Fact fact) {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        switch (fact.type()) {
            case NON_COMPLIANCE_COMMUNICATED -> {
                put(dates, DeadlineClock.PLAN, fact.planDueOn());
                put(dates, DeadlineClock.CORRECTION, fact.correctionDueOn());
            }
            case PLAN_APPROVED, PLAN_REJECTED -> put(dates, DeadlineClock.CORRECTION, fact.correctionDueOn());
            case DEADLINE_ADJUSTED, DEADLINE_APPROACHING -> put(dates, fact.clock(), fact.dueOn());
            case REPORT_REQUESTED -> put(dates, DeadlineClock.REPORT, fact.dueOn());
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

    private static VEvent event(Fact fact, Words words, String from, String which, LocalDate date) {
        VEvent event = new VEvent();
        event.setUid((fact.caseId() == null ? fact.subjectId() : fact.caseId()) + "-" + which);
        event.setDateTimeStamp(Date.from(fact.occurredAt()));
        event.setSequence(fact.deadlineVersion() == null ? 0 : fact.deadlineVersion());
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
