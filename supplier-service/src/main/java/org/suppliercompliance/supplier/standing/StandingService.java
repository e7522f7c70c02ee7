package org.suppliercompliance.supplier.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use cases of standings. */
@ApplicationScoped
class StandingService {
    private final StandingRepository standings;
    private final SurvivingSuppliers surviving;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    StandingService(
            StandingRepository standings, SurvivingSuppliers surviving, CurrentCaller caller, SuiteClock clock) {
        this.standings = standings;
        this.surviving = surviving;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    StandingView read(UUID supplier) {
        Caller reader = caller.get();
        if (reader.tenant() == null && reader.counterparty() != null) {
            return readOwn(supplier, reader.counterparty());
        }
        String authority = caller.tenant();
        surviving.require(supplier);
        return standings.of(authority, supplier, surviving.family(supplier), clock.now());
    }

    @TenantTransaction(readOnly = true)
    Slice<StandingEntry> list(PageRequest page, @Nullable StandingColour colour) {
        return standings.list(page, caller.tenant(), colour);
    }

    /** How others stand is none of a supplier's business. */
    private StandingView readOwn(UUID supplier, UUID self) {
        List<UUID> own = surviving.familyOfSurvivor(self);
        if (!own.contains(supplier)) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such supplier.");
        }
        surviving.require(supplier);
        return standings.ofItself(supplier, own, clock.now());
    }
}
