package org.suppliercompliance.notification.reference;

import java.time.Instant;
import java.time.LocalDate;
import org.suppliercompliance.chassis.database.Database;

/** The days of authorities, as far as their zones are known here. */
public final class KnownDays {
    private KnownDays() {}

    /** The day on which the moment falls where the authority is; in UTC when it was not heard of yet. */
    public static LocalDate of(Database database, String authority, Instant moment) {
        return database.one(
                        "select (?::timestamptz at time zone coalesce((select zone from known_authority where code = ?), 'UTC'))::date as day",
                        row -> row.date("day"),
                        moment,
                        authority)
                .orElseThrow();
    }
}
