package org.suppliercompliance.notification.sending;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.RowMapper;
import org.suppliercompliance.notification.fact.Fact;

/** When mails about facts leave, by the rule and by what is decided of calendar and wish. */
public final class SendingTimes {
    private static final String DECIDED =
            "select o.person, w.usual, w.by_kind ->> ? as of_kind, " + CalendarRows.COLUMNS
                    + " from unnest(?::uuid[]) as o (person) left join known_authority k on k.code = ?"
                    + " left join sending_calendar c on c.authority = ? left join sending_wish w on w.person_id = o.person";

    private static final String DECIDED_FOR_MAILS = "select d.id, f.severity, f.overdue_since, " + CalendarRows.COLUMNS
            + " from delivery d join fact f on f.id = d.fact_id left join known_authority k on k.code = f.authority"
            + " left join sending_calendar c on c.authority = f.authority"
            + " where d.id = any (?) and d.status = 'PENDING' and d.lease is null for update of d skip locked";

    private SendingTimes() {}

    /** When the mail about the fact leaves for each of the persons, being raised now. */
    public static Map<UUID, SendingTime> plan(Database database, Fact fact, Collection<UUID> persons, Instant now) {
        Map<UUID, SendingTime> times = new LinkedHashMap<>();
        if (isUrgent(fact)) {
            persons.forEach(person -> times.put(person, new SendingTime(now, false)));
        } else if (!persons.isEmpty()) {
            decided(database, fact, persons.toArray(UUID[]::new), row -> {
                times.put(row.uuid("person"), SendingTime.of(now, pace(fact, row), CalendarRows.read(row), false));
                return times.size();
            });
        }
        return times;
    }

    /** When a mail about the fact may be tried again, from this moment on. */
    public static Instant opening(Database database, Fact fact, Instant from) {
        return isUrgent(fact)
                ? from
                : decided(database, fact, new UUID[1], CalendarRows::read)
                        .get(0)
                        .opening(from);
    }

    /** When mails that could leave now leave when each has to wait so long first; without those that somebody is sending. Locks them. */
    public static Map<UUID, Instant> putOff(Database database, Map<UUID, Duration> waits, Instant now) {
        Map<UUID, Instant> moments = new HashMap<>();
        database.query(
                DECIDED_FOR_MAILS,
                row -> {
                    UUID id = row.uuid("id");
                    boolean urgent = isUrgent(row.nullableText("severity"), row.nullableDate("overdue_since"));
                    Duration wait = waits.getOrDefault(id, Duration.ZERO);
                    return moments.put(id, SendingTime.putOff(now, wait, CalendarRows.read(row), urgent));
                },
                (Object) waits.keySet().toArray(UUID[]::new));
        return moments;
    }

    private static boolean isUrgent(Fact fact) {
        return isUrgent(fact.severity(), fact.overdueSince());
    }

    private static boolean isUrgent(@Nullable String severity, @Nullable LocalDate overdueSince) {
        return "SERIOUS".equals(severity) && overdueSince != null;
    }

    /** One row for each of the persons, one also for nobody. */
    private static <T> List<T> decided(Database database, Fact fact, @Nullable UUID[] persons, RowMapper<T> mapper) {
        return database.query(DECIDED, mapper, fact.type().slug(), persons, fact.authority(), fact.authority());
    }

    /** What comes in numbers is gathered for a day at least, unless its reader wishes for this very kind at once. */
    private static Pace pace(Fact fact, Row row) throws SQLException {
        String ofKind = row.nullableText("of_kind");
        if (ofKind != null) {
            return Pace.valueOf(ofKind);
        }
        String usual = row.nullableText("usual");
        Pace pace = usual == null ? Pace.IMMEDIATE : Pace.valueOf(usual);
        return pace == Pace.IMMEDIATE && fact.type().comesInNumbers() ? Pace.DAILY : pace;
    }
}
