package org.suppliercompliance.audit.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.reference.NamedSupplier;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
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

/** The use cases of a programme. */
@ApplicationScoped
class ProgrammeService {
    static final Set<String> READERS = Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final ProgrammeRepository repository;
    private final KnownReferences known;
    private final Outbox outbox;

    ProgrammeService(
            CurrentCaller callers,
            SuiteClock clock,
            ProgrammeRepository repository,
            KnownReferences known,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.known = known;
        this.outbox = outbox;
    }

    @TenantTransaction(readOnly = true)
    ProgrammeView get(UUID id) {
        return find(id, authority());
    }

    @TenantTransaction(readOnly = true)
    Slice<ProgrammeView> list(PageRequest page) {
        return repository.list(authority(), page);
    }

    @TenantTransaction(readOnly = true)
    Slice<CandidateView> candidates(@Nullable RiskLevel level, PageRequest page) {
        return repository.candidates(authority(), level == null ? null : level.name(), page);
    }

    @TenantTransaction
    ProgrammeView adopt(AdoptProgramme command) {
        String authority = authority();
        Instant now = clock.now();
        ZoneId zone = known.zoneOf(authority).orElse(null);
        new Faults()
                .require(zone != null, "", "The token's authority is not registered.")
                .throwIfAny();
        LocalDate today = LocalDate.ofInstant(now, Objects.requireNonNull(zone));
        UUID id = Ids.next();
        if (!repository.add(id, authority, command.year(), today, callers.get().subject(), now)) {
            throw new ProblemException(
                    AuditProblem.PROGRAMME_EXISTS, "The year has a programme; change that one, with a reason.");
        }
        // The year's programme is told before what is said of the new one; a refused one is rolled back.
        Faults faults = new Faults();
        check(command.suppliers(), faults);
        faults.throwIfAny();
        return filled(id, authority, command.suppliers());
    }

    @TenantTransaction
    ProgrammeView change(UUID id, @Nullable ExpectedVersion ifMatch, ChangeProgramme command) {
        String authority = authority();
        ProgrammeView read = find(id, authority);
        ExpectedVersion.require(ifMatch, read.version());
        String reason = command.reason();
        Faults faults = new Faults()
                .require(reason != null && !reason.isBlank(), "/reason", "Changing a programme needs a reason.");
        check(command.suppliers(), faults);
        faults.throwIfAny();
        LocalDate today = known.zoneOf(authority).map(clock::today).orElseGet(read::adoptedOn);
        if (!repository.change(read, today, callers.get().subject(), Objects.requireNonNull(reason))) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "Somebody else was faster. Read the programme, decide again, and retry.");
        }
        return filled(id, authority, command.suppliers());
    }

    private ProgrammeView filled(UUID id, String authority, List<PlannedSupplier> suppliers) {
        repository.addEntries(id, authority, suppliers);
        ProgrammeView view = find(id, authority);
        outbox.append(ProgrammeAdopted.of(
                view, suppliers.stream().map(PlannedSupplier::supplierId).toList()));
        return view;
    }

    private void check(List<PlannedSupplier> suppliers, Faults faults) {
        Map<UUID, UUID> survivors = known.survivorsOf(
                suppliers.stream().map(PlannedSupplier::supplierId).toList());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < suppliers.size(); i++) {
            UUID supplier = suppliers.get(i).supplierId();
            String pointer = "/suppliers/" + i + "/supplierId";
            new NamedSupplier(supplier, survivors.get(supplier)).check(faults, pointer);
            faults.require(seen.add(supplier), pointer, "The supplier is named twice.");
        }
    }

    private ProgrammeView find(UUID id, String authority) {
        return repository
                .find(id, authority)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such programme."));
    }

    /** Programmes are the authority's own; a supplier has no part in them. */
    private String authority() {
        Sight sight = Sight.of(callers.get());
        sight.require(READERS);
        return sight.authority();
    }
}
