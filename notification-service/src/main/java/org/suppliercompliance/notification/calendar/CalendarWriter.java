package org.suppliercompliance.notification.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import org.suppliercompliance.notification.channel.Language;

/** Writes a calendar as RFC 5545 wants it: one whole-day entry per date, the same entry under the same id whenever it is read. */
final class CalendarWriter {
    private CalendarWriter() {}

    static String write(Calendar calendar) {
        ICalendar written = new ICalendar();
        written.setProductId("-//Supplier compliance suite//Due dates//EN");
        String name = CalendarTexts.title(calendar.language(), calendar.owner());
        written.setName(name);
        // What calendar programs read that do not know RFC 7986.
        written.setExperimentalProperty("X-WR-CALNAME", name);
        written.setRefreshInterval(Duration.builder().hours(1).build());
        calendar.entries().forEach(entry -> written.addEvent(event(calendar.language(), entry)));
        return Biweekly.write(written).go();
    }

    private static VEvent event(Language language, CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.caseId() + "-" + entry.clock().name().toLowerCase(Locale.ROOT));
        Date changed = Date.from(entry.changedAt());
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setSequence(Math.toIntExact(entry.revision()));
        event.setDateStart(new DateStart(day(entry.dueOn())));
        event.setDateEnd(new DateEnd(day(entry.dueOn().plusDays(1))));
        event.setTransparency(Transparency.transparent());
        event.setSummary(CalendarTexts.summary(language, entry));
        event.setDescription(CalendarTexts.description(language, entry));
        return event;
    }

    private static ICalDate day(LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }
}
