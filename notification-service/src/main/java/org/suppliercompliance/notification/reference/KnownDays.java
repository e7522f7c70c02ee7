package org.suppliercompliance.notification.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suppliercompliance.chassis.database.Database;

/** The days of authorities, as far as their zones are known here. */
public final class KnownDays {
    private KnownDays() {}

    /** The day on which the moment falls where the authority is; in UTC when it was not heard of yet. */
    public static LocalDate of(Database database, String authority, Instant moment) {
        return Objects.requireNonNull(of(database, List.of(authority), moment).get(authority));
    }

    /** The same for each of these authorities, by their codes. */
    public static SortedMap<String, LocalDate> of(Database database, List<String> authorities, Instant moment) {
        return database
                .query(
                        "select m.code, (?::timestamptz at time zone coalesce(a.zone, 'UTC'))::date as day"
                                + " from unnest(?::text[]) as m (code) left join known_authority a on a.code = m.code",
                        row -> Map.entry(row.text("code"), row.date("day")),
                        moment,
                        authorities)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, TreeMap::new));
    }
}
