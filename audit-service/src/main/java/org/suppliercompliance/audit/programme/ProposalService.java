package org.suppliercompliance.audit.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.time.SuiteClock;

/** Proposes whom to follow up. */
@ApplicationScoped
class ProposalService {
    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final Proposals proposals;
    private final NamedAudits named;

    ProposalService(CurrentCaller callers, SuiteClock clock, Proposals proposals, NamedAudits named) {
        this.callers = callers;
        this.clock = clock;
        this.proposals = proposals;
        this.named = named;
    }

    /** Two transactions: the search, and before it is answered the lines for the audits of others that it names. */
    ProposalView propose(@Nullable Integer asked, int limit) {
        Sight sight = Sight.of(callers.get());
        sight.require(ProgrammeService.READERS);
        Instant now = clock.now();
        ProposalView proposal = proposals.of(sight.authority(), asked, limit, now);
        List<NamedAudits.Told> told = proposal.skipped().stream()
                .map(ProposalView.SkippedSupplier::audit)
                .map(audit -> new NamedAudits.Told(audit.auditId(), audit.authority()))
                .toList();
        named.note(told, sight.authority(), now);
        return proposal;
    }
}
