package org.suppliercompliance.audit.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownNetworks;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** Proposes whom to follow up. */
@ApplicationScoped
class ProposalService {
    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final ProposalRepository repository;
    private final KnownReferences known;
    private final KnownNetworks networks;

    ProposalService(
            CurrentCaller callers,
            SuiteClock clock,
            ProposalRepository repository,
            KnownReferences known,
            KnownNetworks networks) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.known = known;
        this.networks = networks;
    }

    @TenantTransaction(readOnly = true)
    ProposalView propose(@Nullable Integer asked, int limit) {
        String authority = Sight.of(callers.get()).authority();
        LocalDate today = clock.today(known.zoneOf(authority).orElse(ZoneOffset.UTC));
        int year = asked == null ? today.getYear() : asked;
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate on = today.isAfter(start) ? today : start;
        List<ProposalRepository.Ranked> ranked = repository.riskiest(authority, networks.of(authority), on, limit);
        List<CandidateView> proposed = ranked.stream()
                .filter(one -> one.usable() == null)
                .map(ProposalRepository.Ranked::supplier)
                .toList();
        List<ProposalView.SkippedSupplier> skipped = ranked.stream()
                .filter(one -> one.usable() != null)
                .map(ProposalRepository.Ranked::skipped)
                .toList();
        return new ProposalView(
                year,
                on,
                proposed,
                skipped,
                ProposalView.ProposalCoverage.of(repository.highRisk(authority), proposed.size(), skipped.size()));
    }
}
