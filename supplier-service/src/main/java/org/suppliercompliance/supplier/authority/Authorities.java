package org.suppliercompliance.supplier.authority;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.supplier.SupplierProblem;

/** What other features may ask about authorities. */
@Singleton
public class Authorities {
    private final TenantDatabase database;

    Authorities(TenantDatabase database) {
        this.database = database;
    }

    /** Refuses what an authority does that no operator has registered, in the running transaction. */
    public void requireRegistered(String code) {
        if (database.one("select true as found from authority where code = ?", row -> row.bool("found"), code)
                .isEmpty()) {
            throw notRegistered();
        }
    }

    public static ProblemException notRegistered() {
        return new ProblemException(
                SupplierProblem.AUTHORITY_NOT_REGISTERED,
                "The authority of the token is not registered yet: an operator registers it first.");
    }

    /** The day it is for an authority, in the running transaction; that of UTC while it is not registered. */
    public LocalDate day(String code, Instant now) {
        return LocalDate.ofInstant(now, registered(code).orElse(ZoneOffset.UTC));
    }

    private Optional<ZoneId> registered(String code) {
        return database.one("select zone from authority where code = ?", row -> ZoneId.of(row.text("zone")), code);
    }
}
