package org.suppliercompliance.audit.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.sharing.SharedAudits;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.time.SuiteClock;

/** Proposes whom to follow up. */
@ApplicationScoped
class ProposalService {
    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final Proposals proposals;
    private final SharedAudits shared;

    ProposalService(CurrentCaller callers, SuiteClock clock, Proposals proposals, SharedAudits shared) {
        this.callers = callers;
        this.clock = clock;
        this.proposals = proposals;
        this.shared = shared;
    }

    /** Two transactions: the search, and before it is answered the lines for the audits of others that it names. */
    ProposalView propose(@Nullable Integer asked, int limit) {
        Sight sight = Sight.of(callers.get());
        sight.require(ProgrammeService.READERS);
        Instant now = clock.now();
        ProposalView proposal = proposals.of(sight.authority(), asked, limit, now);
        List<SharedAudits.Named> named = proposal.skipped().stream()
                .map(ProposalView.SkippedSupplier::audit)
                .map(audit -> new SharedAudits.Named(audit.auditId(), audit.authority()))
                .toList();
        shared.noteNamed(named, sight.authority(), now);
        return proposal;
    }
}
