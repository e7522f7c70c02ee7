package org.suppliercompliance.criteria.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.idempotency.Created;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;
import org.suppliercompliance.criteria.CriteriaProblem;
import org.suppliercompliance.criteria.catalogue.ProofKind;

/** The use cases of evidence kinds. */
@ApplicationScoped
class EvidenceKindService {
    private final EvidenceKindRepository kinds;
    private final CurrentCaller caller;
    private final SuiteClock clock;

    EvidenceKindService(EvidenceKindRepository kinds, CurrentCaller caller, SuiteClock clock) {
        this.kinds = kinds;
        this.caller = caller;
        this.clock = clock;
    }

    @TenantTransaction
    Created<EvidenceKindView> register(RegisterEvidenceKind command) {
        Author author = Author.of(caller.get());
        Faults faults = new Faults();
        command.check(faults);
        faults.throwIfAny();
        UUID id = Ids.next();
        kinds.add(id, author, command, clock.now());
        return Created.fresh(id, view(id));
    }

    @TenantTransaction
    EvidenceKindView retire(UUID id, @Nullable ExpectedVersion ifMatch) {
        kinds.lock(id);
        EvidenceKindView kind = view(id);
        Author.of(caller.get()).requireOwn(kind.authority());
        ExpectedVersion.require(ifMatch, kind.version());
        if (kind.retiredAt() != null) {
            throw new ProblemException(CriteriaProblem.KIND_RETIRED, "The kind is retired already.");
        }
        kinds.retire(id, clock.now());
        return view(id);
    }

    @TenantTransaction(readOnly = true)
    EvidenceKindView read(UUID id) {
        return view(id);
    }

    @TenantTransaction(readOnly = true)
    Slice<EvidenceKindView> list(PageRequest page, @Nullable ProofKind category, @Nullable String code) {
        return kinds.list(page, category, code);
    }

    private EvidenceKindView view(UUID id) {
        return kinds.find(id)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such evidence kind."));
    }
}
