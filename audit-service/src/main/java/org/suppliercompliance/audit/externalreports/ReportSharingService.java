package org.suppliercompliance.audit.externalreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownNetworks;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.reference.Reach;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The owner's side: a report is shared, shared again, taken back. */
@ApplicationScoped
class ReportSharingService {
    private static final Set<String> SHARING = Set.of(Role.SUSTAINABILITY_MANAGER);
    private static final Set<String> LOOKING = Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final ExternalReportRepository reports;
    private final ReportSharingRepository repository;
    private final SharedReports shared;
    private final KnownNetworks networks;
    private final KnownReferences known;
    private final Outbox outbox;

    ReportSharingService(
            CurrentCaller callers,
            SuiteClock clock,
            ExternalReportRepository reports,
            ReportSharingRepository repository,
            SharedReports shared,
            KnownNetworks networks,
            KnownReferences known,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.reports = reports;
        this.repository = repository;
        this.shared = shared;
        this.networks = networks;
        this.known = known;
        this.outbox = outbox;
    }

    @TenantTransaction(readOnly = true)
    ReportSharingView get(UUID reportId) {
        return ReportSharingView.of(sharing(reportId, sight(LOOKING).authority()));
    }

    @TenantTransaction(readOnly = true)
    Slice<ReportReadView> reads(UUID reportId, PageRequest page) {
        Sight sight = sight(SHARING);
        return shared.reads(report(reportId, sight).id(), sight.authority(), page);
    }

    @TenantTransaction
    ReportSharingView share(UUID reportId, @Nullable ExpectedVersion ifMatch, ShareReport command) {
        Sight sight = sight(SHARING);
        String authority = sight.authority();
        Instant now = clock.now();
        ExternalReportView report = report(reportId, sight);
        ExpectedVersion.require(ifMatch, report.version());
        report.requireOpen("shared");
        List<String> mine = networks.of(authority);
        Faults faults = new Faults();
        command.check(mine, faults);
        faults.throwIfAny();

        Optional<ReportSharing> before = repository.find(reportId, authority).filter(ReportSharing::stands);
        Reach reach = networks.reach(
                authority,
                command.networks(),
                mine,
                before.map(ReportSharing::networks).orElse(List.of()),
                before.map(ReportSharing::viewers).orElse(List.of()));
        raiseVersion(report);
        LocalDate today = today(authority, now);
        if (!reach.left().isEmpty()) {
            // Before the new state, which is what holds for all others.
            ended(report, reach.left(), reach.lost(), today);
        }
        SharedReportView copy = SharedReportView.of(report, reach.networks(), now);
        repository.share(copy, List.copyOf(reach.viewers()), callers.get().subject());
        append(
                "external-report-shared",
                report,
                reach.told(),
                ReportSharedFact.of(copy, List.copyOf(reach.told()), today));
        return ReportSharingView.of(sharing(reportId, authority));
    }

    @TenantTransaction
    ReportSharingView withdraw(UUID reportId, @Nullable ExpectedVersion ifMatch, WithdrawReportSharing command) {
        Sight sight = sight(SHARING);
        String authority = sight.authority();
        Instant now = clock.now();
        ExternalReportView report = report(reportId, sight);
        ExpectedVersion.require(ifMatch, report.version());
        ReportSharing before = repository
                .find(reportId, authority)
                .filter(ReportSharing::stands)
                .orElseThrow(() -> new ProblemException(AuditProblem.ACT_NOT_ALLOWED_NOW, "The report is not shared."));
        command.require();
        raiseVersion(report);
        repository.withdraw(reportId, authority, Objects.requireNonNull(command.reason()), now);
        Set<String> told = new TreeSet<>(before.viewers());
        told.addAll(networks.members(before.networks()));
        ended(report, before.networks(), told, today(authority, now));
        return ReportSharingView.of(sharing(reportId, authority));
    }

    private void ended(ExternalReportView report, Collection<String> in, Set<String> viewers, LocalDate today) {
        viewers.remove(report.authority());
        append(
                "external-report-sharing-withdrawn",
                report,
                viewers,
                new ReportSharingWithdrawnFact(
                        report.id(),
                        report.reference(),
                        report.authority(),
                        report.supplierId(),
                        List.copyOf(in),
                        today));
    }

    /** The supplier is not told: it hears of a report when the authority puts it before it, and never that there is another. */
    private void append(String type, ExternalReportView report, Set<String> viewers, Object data) {
        outbox.append(new Fact(
                type,
                report.id().toString(),
                report.version() + 1,
                report.supplierId().toString(),
                report.authority(),
                null,
                viewers,
                data));
    }

    private void raiseVersion(ExternalReportView report) {
        if (!reports.raiseVersion(report)) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "Somebody else was faster. Read the report, decide again, and retry.");
        }
    }

    private LocalDate today(String authority, Instant now) {
        return LocalDate.ofInstant(now, known.zoneOf(authority).orElse(ZoneOffset.UTC));
    }

    private ExternalReportView report(UUID reportId, Sight sight) {
        return reports.find(reportId, sight)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such report."));
    }

    private ReportSharing sharing(UUID reportId, String authority) {
        return repository
                .find(reportId, authority)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "The report was never shared."));
    }

    private Sight sight(Set<String> roles) {
        Sight sight = Sight.of(callers.get());
        sight.require(roles);
        return sight;
    }
}
