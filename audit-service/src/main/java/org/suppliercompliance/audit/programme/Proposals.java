package org.suppliercompliance.audit.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.reference.KnownNetworks;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;

/** Makes a proposal. A search plans for itself, so it has a transaction of its own; whoever answers with it notes first what of others it names. */
@ApplicationScoped
class Proposals {
    private final ProposalRepository repository;
    private final KnownReferences known;
    private final KnownNetworks networks;

    Proposals(ProposalRepository repository, KnownReferences known, KnownNetworks networks) {
        this.repository = repository;
        this.known = known;
        this.networks = networks;
    }

    @TenantTransaction(readOnly = true)
    ProposalView of(String authority, @Nullable Integer asked, int limit, Instant now) {
        ZoneId zone = known.zoneOf(authority).orElse(ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(now, zone);
        int year = asked == null ? today.getYear() : asked;
        LocalDate start = LocalDate.of(year, 1, 1);
        LocalDate on = today.isAfter(start) ? today : start;
        List<ProposalRepository.Ranked> ranked = repository.riskiest(authority, networks.of(authority), on, limit);
        List<CandidateView> proposed = ranked.stream()
                .filter(one -> one.usable() == null)
                .map(ProposalRepository.Ranked::supplier)
                .toList();
        List<ProposalRepository.Ranked> usable =
                ranked.stream().filter(one -> one.usable() != null).toList();
        return new ProposalView(
                year,
                on,
                proposed,
                usable.stream().map(ProposalRepository.Ranked::skipped).toList(),
                ProposalView.ProposalCoverage.of(
                        repository.highRisk(authority),
                        proposed.size(),
                        usable.isEmpty() ? 0 : usable.get(0).alike()));
    }
}
