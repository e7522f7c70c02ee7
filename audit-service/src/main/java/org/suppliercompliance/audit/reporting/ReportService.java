package org.suppliercompliance.audit.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownNetworks;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The one use case of reporting: count, as of now. */
@ApplicationScoped
class ReportService {
    private static final Set<String> READERS = Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final ReportRepository repository;
    private final KnownNetworks networks;

    ReportService(CurrentCaller callers, SuiteClock clock, ReportRepository repository, KnownNetworks networks) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.networks = networks;
    }

    @TenantTransaction(readOnly = true)
    FollowUpReport report(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable ReportScope scope) {
        Sight sight = Sight.of(callers.get());
        sight.require(READERS);
        String authority = sight.authority();
        Instant now = clock.now();
        ReportRepository.Reporter reporter = repository.reporter(authority);
        ReportPeriod period = ReportPeriod.asked(from, to, LocalDate.ofInstant(now, reporter.zone()));
        return new FollowUpReport(
                authority,
                reporter.name(),
                period.from(),
                period.to(),
                now,
                repository.coverage(authority, period),
                repository.own(authority, period, now),
                scope == ReportScope.NETWORK ? network(authority, period, now) : null,
                reporter.zone());
    }

    private NetworkFigures network(String authority, ReportPeriod period, Instant now) {
        List<String> mine = networks.of(authority);
        List<String> others = networks.members(mine).stream()
                .filter(member -> !member.equals(authority))
                .toList();
        return repository.network(authority, mine, others, period, now);
    }
}
