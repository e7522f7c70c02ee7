package org.suppliercompliance.audit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.evidence.SharedEvidence;
import org.suppliercompliance.audit.evidence.SharedEvidenceView;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The readers' side of sharing. */
@ApplicationScoped
class SharedAuditService {
    private static final Set<String> READERS = Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final SharedAudits shared;
    private final SharedEvidence evidence;

    SharedAuditService(CurrentCaller callers, SuiteClock clock, SharedAudits shared, SharedEvidence evidence) {
        this.callers = callers;
        this.clock = clock;
        this.shared = shared;
        this.evidence = evidence;
    }

    /** Two transactions: the search, and before it is answered the lines for what it shows of others. */
    Slice<SharedAuditView> list(SharedAuditFilter filter, PageRequest page) {
        String authority = reader(READERS);
        Slice<SharedAuditView> found = shared.page(authority, filter, page);
        List<SharedAudits.Named> named = found.items().stream()
                .map(view -> new SharedAudits.Named(view.auditId(), view.authority()))
                .toList();
        shared.noteNamed(named, authority, clock.now());
        return found;
    }

    /** Writes: a read of another authority's audit leaves a line. */
    @TenantTransaction
    SharedAuditView get(UUID auditId, @Nullable SharedAuditDetail view) {
        return shared.view(auditId, reader(READERS), view == null ? SharedAuditDetail.FULL : view, clock.now())
                .orElseThrow(SharedAuditService::none);
    }

    @TenantTransaction
    Slice<SharedEvidenceView> evidence(UUID auditId, PageRequest page) {
        requireVisible(auditId, ReadKind.EVIDENCE, null);
        return evidence.page(auditId, page);
    }

    /** A further page of what was looked at, which leaves no line of its own. */
    @TenantTransaction(readOnly = true)
    Slice<SharedEvidenceView> moreEvidence(UUID auditId, PageRequest page) {
        if (!shared.isVisible(auditId, reader(READERS))) {
            throw none();
        }
        return evidence.page(auditId, page);
    }

    @TenantTransaction
    SharedEvidenceView evidence(UUID auditId, UUID evidenceId, ReadKind what) {
        requireVisible(auditId, what, evidenceId);
        return evidence.find(auditId, evidenceId)
                .orElseThrow(
                        () -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such shared evidence."));
    }

    private void requireVisible(UUID auditId, ReadKind what, @Nullable UUID evidenceId) {
        if (!shared.readEvidence(auditId, reader(READERS), what, evidenceId, clock.now())) {
            throw none();
        }
    }

    @TenantTransaction(readOnly = true)
    Slice<AuditReadView> reads(UUID auditId, PageRequest page) {
        String authority = reader(Set.of(Role.SUSTAINABILITY_MANAGER));
        if (!shared.owns(auditId, authority)) {
            throw new ProblemException(StandardProblem.NOT_FOUND, "There is no such audit.");
        }
        return shared.reads(auditId, authority, page);
    }

    private String reader(Set<String> roles) {
        Sight sight = Sight.of(callers.get());
        sight.require(roles);
        return sight.authority();
    }

    private static ProblemException none() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such shared audit.");
    }
}
