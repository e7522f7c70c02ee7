package org.suppliercompliance.audit.deskresearch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The use cases of desk research. It neither needs a report that was asked for nor answers one. */
@ApplicationScoped
class DeskResearchService {
    private static final Set<String> RECORDING = Set.of(Role.SUSTAINABILITY_MANAGER);
    private static final Set<String> READING = Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final DeskResearchRepository repository;
    private final KnownReferences known;
    private final TenantDatabase database;
    private final Outbox outbox;

    DeskResearchService(
            CurrentCaller callers,
            SuiteClock clock,
            DeskResearchRepository repository,
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
    DeskResearchView get(UUID id) {
        return find(id, authority(READING));
    }

    @TenantTransaction(readOnly = true)
    Slice<DeskResearchView> list(DeskResearchFilter filter, PageRequest page) {
        return repository.page(authority(READING), filter, page);
    }

    @TenantTransaction
    DeskResearchView record(RecordDeskResearch command) {
        String authority = authority(RECORDING);
        Instant now = clock.now();
        ZoneId zone = known.zoneOf(authority).orElse(null);
        LocalDate today = LocalDate.ofInstant(now, zone == null ? ZoneOffset.UTC : zone);
        Faults faults = new Faults().require(zone != null, "", "The token's authority is not registered.");
        new NamedSupplier(
                        command.supplierId(),
                        known.survivorOf(command.supplierId()).orElse(null))
                .check(faults, "/supplierId");
        command.check(today, repository.contractsOf(command.contracts(), authority, command.supplierId()), faults);
        faults.throwIfAny();
        DeskResearchView research = new DeskResearchView(
                Ids.next(),
                ReferenceNumbers.take(database, authority, "DR", today.getYear(), 1)
                        .get(0),
                authority,
                command.supplierId(),
                command.contracts().stream().distinct().toList(),
                command.researchedOn(),
                command.sources(),
                command.conclusion(),
                command.nextOn(),
                callers.get().subject(),
                List.of(),
                now,
                1);
        repository.add(research);
        outbox.append(DeskResearchFact.of(research));
        return research;
    }

    @TenantTransaction
    DeskResearchView name(UUID id, @Nullable ExpectedVersion ifMatch, NameFindings command) {
        String authority = authority(RECORDING);
        DeskResearchView research = find(id, authority);
        ExpectedVersion.require(ifMatch, research.version());
        List<UUID> named = command.nonComplianceIds();
        Faults faults = new Faults();
        command.check(research.nonComplianceIds(), repository.casesOf(named, authority, research.supplierId()), faults);
        faults.throwIfAny();
        if (!repository.name(research, named)) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "Somebody else was faster. Read the research, decide again, and retry.");
        }
        DeskResearchView after = find(id, authority);
        outbox.append(DeskResearchFact.of(after));
        return after;
    }

    private DeskResearchView find(UUID id, String authority) {
        return repository
                .find(id, authority)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such desk research."));
    }

    private String authority(Set<String> roles) {
        Sight sight = Sight.of(callers.get());
        sight.require(roles);
        return sight.authority();
    }
}
