package org.suppliercompliance.criteria.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.suppliercompliance.chassis.database.TenantDatabase;

/** The authorities this service has heard of. */
@ApplicationScoped
public class KnownAuthorities {
    private final TenantDatabase database;

    KnownAuthorities(TenantDatabase database) {
        this.database = database;
    }

    /** The country whose rules the authority is held to; empty until its registration has arrived here. */
    public Optional<String> countryOf(String code) {
        return database.one("select country from known_authority where code = ?", row -> row.text("country"), code);
    }
}
