package org.suppliercompliance.audit.externalreports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.reference.NamedSupplier;
import org.suppliercompliance.audit.reference.ReferenceNumbers;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.database.TenantDatabase;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of a report from outside. */
@ApplicationScoped
class ExternalReportService {
    private static final Set<String> RECORDING = Set.of(Role.SUSTAINABILITY_MANAGER);
    private static final Set<String> READING =
            Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final ExternalReportRepository repository;
    private final KnownReferences known;
    private final TenantDatabase database;
    private final Outbox outbox;

    ExternalReportService(
            CurrentCaller callers,
            SuiteClock clock,
            ExternalReportRepository repository,
            KnownReferences known,
            TenantDatabase database,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.known = known;
        this.database = database;
        this.outbox = outbox;
    }

    @TenantTransaction(readOnly = true)
    ExternalReportView get(UUID id) {
        return find(id, allowed(READING));
    }

    @TenantTransaction(readOnly = true)
    Slice<ExternalReportView> list(ExternalReportFilter filter, PageRequest page) {
        return repository.page(allowed(READING), filter, page);
    }

    @TenantTransaction
    ExternalReportView record(RecordExternalReport command) {
        Sight sight = allowed(RECORDING);
        Instant now = clock.now();
        ZoneId zone = known.zoneOf(sight.authority()).orElse(null);
        LocalDate today = LocalDate.ofInstant(now, zone == null ? ZoneOffset.UTC : zone);
        Faults faults = new Faults().require(zone != null, "", "The token's authority is not registered.");
        new NamedSupplier(
                        command.supplierId(),
                        known.survivorOf(command.supplierId()).orElse(null))
                .check(faults, "/supplierId");
        command.check(today, faults);
        faults.throwIfAny();
        ExternalReportView report = new ExternalReportView(
                Ids.next(),
                ReferenceNumbers.take(database, sight.authority(), "ER", today.getYear(), 1)
                        .get(0),
                sight.authority(),
                command.supplierId(),
                command.organisation(),
                command.kind(),
                command.confidentiality(),
                command.title(),
                command.siteName(),
                command.summary(),
                command.raised(),
                command.publishedOn(),
                command.receivedOn(),
                callers.get().subject(),
                List.of(),
                now,
                null,
                1);
        repository.add(report);
        outbox.append(ExternalReportFact.of(report));
        return report;
    }

    @TenantTransaction
    ExternalReportView link(UUID id, @Nullable ExpectedVersion ifMatch, LinkCases command) {
        Sight sight = allowed(RECORDING);
        ExternalReportView report = find(id, sight);
        ExpectedVersion.require(ifMatch, report.version());
        List<UUID> named = command.nonComplianceIds();
        Set<UUID> fitting = repository.casesOf(named, sight.authority(), report.supplierId());
        Faults faults = new Faults()
                .require(
                        command.fitBeside(report.nonComplianceIds()),
                        "/nonComplianceIds",
                        "A report names at most " + LinkCases.MOST_IN_ALL + " non-compliances.");
        for (int i = 0; i < named.size(); i++) {
            faults.require(
                    fitting.contains(named.get(i)),
                    "/nonComplianceIds/" + i,
                    "There is no such non-compliance of this supplier.");
        }
        faults.throwIfAny();
        requireFirst(repository.link(report, named));
        ExternalReportView linked = find(id, sight);
        outbox.append(ExternalReportFact.of(linked));
        return linked;
    }

    @TenantTransaction
    ExternalReportView present(UUID id, @Nullable ExpectedVersion ifMatch, PresentReport command) {
        Sight sight = allowed(RECORDING);
        Instant now = clock.now();
        ExternalReportView report = find(id, sight);
        ExpectedVersion.require(ifMatch, report.version());
        report.requireOpen("put before its supplier");
        ReportPresentation before = report.presentation();
        if (before != null) {
            throw new ProblemException(
                    AuditProblem.ACT_NOT_ALLOWED_NOW,
                    "The report was put before its supplier on " + before.presentedOn() + ".");
        }
        Faults faults = new Faults();
        command.check(
                report.receivedOn(),
                LocalDate.ofInstant(now, known.zoneOf(sight.authority()).orElse(ZoneOffset.UTC)),
                faults);
        faults.throwIfAny();
        ReportPresentation presentation =
                new ReportPresentation(command.presentedOn(), callers.get().subject(), command.note());
        requireFirst(repository.present(report, presentation));
        outbox.append(ReportPresentedFact.of(report, command.presentedOn()));
        return find(id, sight);
    }

    private static void requireFirst(boolean first) {
        if (!first) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "Somebody else was faster. Read the report, decide again, and retry.");
        }
    }

    private ExternalReportView find(UUID id, Sight sight) {
        return repository
                .find(id, sight)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such report."));
    }

    /** The role has to be one of the side that the caller acts for: a supplier's role lets nobody read as an auditor. */
    private Sight allowed(Set<String> roles) {
        Sight sight = Sight.of(callers.get());
        sight.require(roles);
        return sight;
    }
}
