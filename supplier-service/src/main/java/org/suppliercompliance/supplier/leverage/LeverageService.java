package org.suppliercompliance.supplier.leverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.supplier.authority.Authorities;
import org.suppliercompliance.supplier.contracts.Money;
import org.suppliercompliance.supplier.registry.Names;
import org.suppliercompliance.supplier.registry.SurvivingSuppliers;

/** The use case of joint leverage. */
@ApplicationScoped
class LeverageService {
    private static final int MOST = 100;

    private final LeverageRepository leverage;
    private final Authorities authorities;
    private final SurvivingSuppliers surviving;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    LeverageService(
            LeverageRepository leverage,
            Authorities authorities,
            SurvivingSuppliers surviving,
            CurrentCaller caller,
            SuiteClock clock) {
        this.leverage = leverage;
        this.authorities = authorities;
        this.surviving = surviving;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction(readOnly = true)
    LeverageView read(@Nullable UUID siteId, @Nullable String brand, @Nullable UUID brandId, @Nullable LocalDate on) {
        int given = (siteId == null ? 0 : 1) + (brand == null ? 0 : 1) + (brandId == null ? 0 : 1);
        if (given != 1) {
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST,
                    "Ask about one thing.",
                    List.of(new Fault("query:siteId", "Give exactly one of siteId, brand and brandId.")));
        }
        String authority = caller.tenant();
        if (siteId != null && !leverage.siteExists(siteId)) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such site.");
        }
        LocalDate date = on != null ? on : authorities.day(authority, clock.now());
        LeverageRepository.Subject subject =
                new LeverageRepository.Subject(siteId, brand == null ? null : Names.folded(brand), family(brandId));
        return new LeverageView(siteId, brand, brandId, date, own(subject, authority, date), network(subject, date));
    }

    /** The brand's record as every declaration may have named it: those merged into one are one brand. */
    private List<UUID> family(@Nullable UUID brandId) {
        return brandId == null ? List.of() : surviving.familyOfSurvivor(brandId);
    }

    private LeverageView.OwnPart own(LeverageRepository.Subject subject, String authority, LocalDate date) {
        LeverageRepository.Own own = leverage.own(subject, authority, date, MOST);
        List<LeverageView.OwnContract> contracts = own.contracts();
        List<Money> values = new ArrayList<>();
        int count = 0;
        int withoutValue = 0;
        for (LeverageRepository.Total total : own.totals()) {
            count += total.contracts();
            if (total.currency() == null || total.amount() == null) {
                withoutValue += total.contracts();
            } else {
                values.add(Money.of(total.amount(), total.currency()));
            }
        }
        return new LeverageView.OwnPart(count, values, withoutValue, contracts, contracts.size() < count);
    }

    private LeverageView.NetworkPart network(LeverageRepository.Subject subject, LocalDate date) {
        List<LeverageRepository.Shared> shared = leverage.shared(subject, date);
        List<LeverageView.AgreedContract> agreed = leverage.agreed(subject, date);
        if (shared.isEmpty()) {
            return new LeverageView.NetworkPart(true, null, List.of(), agreed);
        }
        List<LeverageView.BandedValue> values = new ArrayList<>();
        for (LeverageRepository.Shared row : shared) {
            String currency = row.currency();
            ValueBand band = row.band();
            if (currency != null && band != null) {
                values.add(new LeverageView.BandedValue(currency, band));
            }
        }
        return new LeverageView.NetworkPart(false, shared.get(0).buyers(), values, agreed);
    }
}
