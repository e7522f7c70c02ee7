package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** The authorities this service has heard of. */
@ApplicationScoped
public class KnownAuthorities {
    private final TenantDatabase database;

    KnownAuthorities(TenantDatabase database) {
        this.database = database;
    }

    /**
     * Whose days count, and when a date is reminded of.
     *
     * @param stepsBefore days before a date
     */
    public record Calendar(ZoneId zone, List<Integer> stepsBefore) {}

    /** The country whose rules the authority is held to; empty until its registration has arrived here. */
    public Optional<String> countryOf(String code) {
        return database.one("select country from known_authority where code = ?", row -> row.text("country"), code);
    }

    /** The zone whose days count for it; UTC until its registration has arrived here. */
    public ZoneId zoneOf(String code) {
        return calendarOf(code).map(Calendar::zone).orElse(ZoneOffset.UTC);
    }

    /** Empty until the authority's registration has arrived here. */
    public Optional<Calendar> calendarOf(String code) {
        return database.one(
                "select zone, steps_before from known_authority where code = ? and zone is not null",
                row -> new Calendar(ZoneId.of(row.text("zone")), row.integers("steps_before")),
                code);
    }
}
