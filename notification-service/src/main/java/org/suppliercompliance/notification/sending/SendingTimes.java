package org.suppliercompliance.notification.sending;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.notification.fact.Fact;

/** When mails about facts leave, by the rule and by what is decided of calendar and wish. */
public final class SendingTimes {
    private static final String DECIDED = "select w.usual, w.by_kind ->> ? as of_kind, " + CalendarRows.COLUMNS
            + " from (select ?::text as code) o left join known_authority k on k.code = o.code"
            + " left join sending_calendar c on c.authority = o.code left join sending_wish w on w.person_id = ?::uuid";

    private SendingTimes() {}

    /** When the mail about the fact leaves for the person, being raised now. */
    public static SendingTime plan(Database database, Fact fact, UUID person, Instant now) {
        if (isUrgent(fact)) {
            return new SendingTime(now, false);
        }
        Decided decided = decided(database, fact, person);
        return SendingTime.of(now, decided.pace(), decided.calendar(), false);
    }

    /** When a mail about the fact may be tried again, from this moment on. */
    public static Instant opening(Database database, Fact fact, Instant from) {
        return isUrgent(fact) ? from : decided(database, fact, null).calendar().opening(from);
    }

    private static boolean isUrgent(Fact fact) {
        return "SERIOUS".equals(fact.severity()) && fact.overdueSince() != null;
    }

    private record Decided(Pace pace, SendingCalendar calendar) {}

    private static Decided decided(Database database, Fact fact, @Nullable UUID person) {
        return database.one(
                        DECIDED,
                        row -> new Decided(pace(row), CalendarRows.read(row)),
                        fact.type().slug(),
                        fact.authority(),
                        person)
                .orElseThrow();
    }

    private static Pace pace(Row row) throws SQLException {
        String ofKind = row.nullableText("of_kind");
        String pace = ofKind == null ? row.nullableText("usual") : ofKind;
        return pace == null ? Pace.IMMEDIATE : Pace.valueOf(pace);
    }
}
