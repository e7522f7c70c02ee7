package org.suppliercompliance.audit.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.ContractTerms;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of a sanction. Nobody proposes one by hand: that is left to the two triggers. */
@ApplicationScoped
class SanctionService {
    private static final Set<String> DECIDERS = Set.of(Role.SUSTAINABILITY_MANAGER);
    private static final Set<String> READERS =
            Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.SUPPLIER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final SanctionRepository repository;
    private final SanctionList list;
    private final KnownReferences known;
    private final Outbox outbox;

    SanctionService(
            CurrentCaller callers,
            SuiteClock clock,
            SanctionRepository repository,
            SanctionList list,
            KnownReferences known,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.list = list;
        this.known = known;
        this.outbox = outbox;
    }

    @TenantTransaction(readOnly = true)
    SanctionView get(UUID id) {
        return SanctionView.of(find(id, allowed(READERS)).state());
    }

    @TenantTransaction(readOnly = true)
    Slice<SanctionView> list(SanctionFilter filter, PageRequest page) {
        return list.page(allowed(READERS), filter, page).map(SanctionView::of);
    }

    @TenantTransaction
    SanctionView decide(UUID id, @Nullable ExpectedVersion ifMatch, DecideSanction command) {
        return act(SanctionAct.DECIDE, id, ifMatch, (state, occasion) -> {
            UUID contract = command.contractId();
            ContractTerms terms = contract == null
                    ? null
                    : known.contract(contract, state.authority(), state.supplierId())
                            .orElse(null);
            return state.decide(command, terms, occasion);
        });
    }

    @TenantTransaction
    SanctionView decline(UUID id, @Nullable ExpectedVersion ifMatch, DeclineSanction command) {
        return act(SanctionAct.DECLINE, id, ifMatch, (state, occasion) -> state.decline(command, occasion));
    }

    @TenantTransaction
    SanctionView lift(UUID id, @Nullable ExpectedVersion ifMatch, LiftSanction command) {
        return act(SanctionAct.LIFT, id, ifMatch, (state, occasion) -> state.lift(command, occasion));
    }

    private SanctionView act(
            SanctionAct act,
            UUID id,
            @Nullable ExpectedVersion ifMatch,
            BiFunction<Sanction, Sanction.Occasion, Sanction> rule) {
        Sight sight = allowed(DECIDERS);
        SanctionRepository.Stored stored = find(id, sight);
        long versionRead = stored.state().version();
        ExpectedVersion.require(ifMatch, versionRead);
        LocalDate today = clock.today(stored.zone());
        Sanction.Occasion occasion =
                new Sanction.Occasion(callers.get().subject(), stored.involved(), stored.dialogue(), today);
        Sanction next = rule.apply(stored.state(), occasion);
        if (!repository.write(next, versionRead)) {
            throw new ProblemException(
                    StandardProblem.PRECONDITION_FAILED,
                    "Somebody else was faster. Read the sanction, decide again, and retry.");
        }
        outbox.append(SanctionFact.of(act, next));
        return SanctionView.of(next);
    }

    private SanctionRepository.Stored find(UUID id, Sight sight) {
        return repository
                .find(id, sight)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such sanction."));
    }

    /** The role has to be one of the side that the caller acts for: a supplier's role lets nobody read as an auditor. */
    private Sight allowed(Set<String> roles) {
        Sight sight = Sight.of(callers.get());
        sight.require(roles);
        return sight;
    }
}
