package org.suppliercompliance.supplier.leverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.authority.Authorities;

/** An authority decides whether it is named; without a decision it is not. */
@ApplicationScoped
class LeverageConsentService {
    private final TenantDatabase database;
    private final Authorities authorities;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    LeverageConsentService(TenantDatabase database, Authorities authorities, CurrentCaller caller, SuiteClock clock) {
        this.database = database;
        this.authorities = authorities;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    LeverageConsentView read() {
        return current(caller.tenant());
    }

    @TenantTransaction
    LeverageConsentView change(PatchLeverageConsent patch, @Nullable ExpectedVersion ifMatch) {
        String authority = caller.tenant();
        authorities.requireRegistered(authority);
        database.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))::text as locked",
                row -> 0,
                "leverage-consent:" + authority);
        LeverageConsentView before = current(authority);
        ExpectedVersion.require(ifMatch, before.version());
        @Nullable Boolean agreed = patch.agreed().orElse(before::agreed);
        Faults faults = new Faults();
        faults.require(agreed != null, "/agreed", "This member cannot be removed.");
        faults.throwIfAny();
        if (Objects.equals(agreed, before.agreed())) {
            return before;
        }
        database.update("""
                insert into leverage_consent (authority, agreed, decided_by, decided_at, version) values (?, ?, ?, ?, ?)
                on conflict (authority) do update set agreed = excluded.agreed, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                    version = excluded.version""", authority, agreed, caller.get().subject(), clock.now(), before.version() + 1);
        return current(authority);
    }

    private LeverageConsentView current(String authority) {
        Optional<LeverageConsentView> found = database.one(
                "select * from leverage_consent where authority = ?",
                row -> new LeverageConsentView(
                        row.text("authority"), row.bool("agreed"), row.instant("decided_at"), row.bigint("version")),
                authority);
        return found.orElseGet(() -> new LeverageConsentView(authority, false, null, 1));
    }
}
