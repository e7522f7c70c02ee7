package org.suppliercompliance.audit.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.correctiveaction.ReportCorrection;
import org.suppliercompliance.audit.correctiveaction.SubmitPlan;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of a non-compliance; each owns its transaction and reads the clock once. */
@ApplicationScoped
class NonComplianceService {
    private static final int MOST_FILES_NAMED = 50;

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final NonComplianceRepository repository;
    private final NonComplianceList list;
    private final NonComplianceEvents events;
    private final Instance<CasePolicy> policies;
    private final CaseFiles files;

    NonComplianceService(
            CurrentCaller callers,
            SuiteClock clock,
            NonComplianceRepository repository,
            NonComplianceList list,
            NonComplianceEvents events,
            Instance<CasePolicy> policies,
            CaseFiles files) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.list = list;
        this.events = events;
        this.policies = policies;
        this.files = files;
    }

    @TenantTransaction(readOnly = true, byKey = true)
    NonComplianceView get(UUID id) {
        return NonComplianceView.of(find(id, sight()).state(), clock.now());
    }

    @TenantTransaction(readOnly = true)
    Slice<NonComplianceView> list(NonComplianceFilter filter, PageRequest page) {
        filter.check();
        Instant now = clock.now();
        return list.page(sight(), filter, page).map(state -> NonComplianceView.of(state, now));
    }

    @TenantTransaction(readOnly = true, byKey = true)
    HistoryView history(UUID id) {
        Sight sight = sight();
        UUID visible = find(id, sight).state().finding().id();
        return new HistoryView(repository.history(visible, sight), files.history(visible, sight));
    }

    @TenantTransaction
    NonComplianceView raise(RaiseNonCompliance command) {
        Sight sight = allowed(NonComplianceAct.DETECT);
        Instant now = clock.now();
        Caller caller = callers.get();
        NewCase raised = NewCase.of(command, repository.grounds(sight, command), sight, caller.subject(), now);
        int year = LocalDate.ofInstant(now, raised.zone()).getYear();
        String reference = repository.insert(raised.finding(), raised.zone(), now, year, command);
        NonCompliance state = raised.numbered(reference);
        events.append(NonComplianceAct.DETECT, state);
        return NonComplianceView.of(state, now);
    }

    @TenantTransaction
    NonComplianceView communicate(UUID id, @Nullable ExpectedVersion ifMatch, CommunicateNonCompliance command) {
        return act(NonComplianceAct.COMMUNICATE, id, ifMatch, command, (state, now) -> state.communicate(command, now));
    }

    @TenantTransaction
    NonComplianceView submitPlan(UUID id, @Nullable ExpectedVersion ifMatch, SubmitPlan command) {
        return act(NonComplianceAct.SUBMIT_PLAN, id, ifMatch, command, (state, now) -> state.submitPlan(command, now));
    }

    @TenantTransaction
    NonComplianceView approvePlan(UUID id, @Nullable ExpectedVersion ifMatch, ApprovePlan command) {
        return act(NonComplianceAct.APPROVE_PLAN, id, ifMatch, command, NonCompliance::approvePlan);
    }

    @TenantTransaction
    NonComplianceView rejectPlan(UUID id, @Nullable ExpectedVersion ifMatch, RejectPlan command) {
        return act(NonComplianceAct.REJECT_PLAN, id, ifMatch, command, (state, now) -> state.rejectPlan(command, now));
    }

    @TenantTransaction
    NonComplianceView reportCorrection(UUID id, @Nullable ExpectedVersion ifMatch, ReportCorrection command) {
        return act(
                NonComplianceAct.REPORT_CORRECTION,
                id,
                ifMatch,
                command,
                (state, now) -> state.reportCorrection(withEvidence(state, command), now));
    }

    /** Files that came with the correction are its evidence where no words name any. */
    private ReportCorrection withEvidence(NonCompliance state, ReportCorrection command) {
        return command.namesEvidence()
                ? command
                : command.with(files.ofCorrection(state.finding().id(), MOST_FILES_NAMED));
    }

    @TenantTransaction
    NonComplianceView close(UUID id, @Nullable ExpectedVersion ifMatch, CloseNonCompliance command) {
        return act(NonComplianceAct.CLOSE, id, ifMatch, command, (state, now) -> state.close(command, now));
    }

    @TenantTransaction
    NonComplianceView reopen(UUID id, @Nullable ExpectedVersion ifMatch, ReopenNonCompliance command) {
        return act(NonComplianceAct.REOPEN, id, ifMatch, command, (state, now) -> state.reopen(command, now));
    }

    @TenantTransaction
    NonComplianceView withdraw(UUID id, @Nullable ExpectedVersion ifMatch, WithdrawNonCompliance command) {
        return act(NonComplianceAct.WITHDRAW, id, ifMatch, command, (state, now) -> state.withdraw(command, now));
    }

    @TenantTransaction
    NonComplianceView adjust(UUID id, @Nullable ExpectedVersion ifMatch, AdjustDeadline command) {
        return act(NonComplianceAct.ADJUST_DEADLINE, id, ifMatch, command, (state, now) -> state.adjust(command, now));
    }

    private NonComplianceView act(
            NonComplianceAct act,
            UUID id,
            @Nullable ExpectedVersion ifMatch,
            Object command,
            BiConsumer<NonCompliance, Occasion> rule) {
        Sight sight = allowed(act);
        NonComplianceRepository.Stored stored = find(id, sight);
        NonCompliance state = stored.state();
        long versionRead = state.version();
        ExpectedVersion.require(ifMatch, versionRead);
        Occasion occasion = new Occasion(callers.get().subject(), sight.supplierSide(), clock.now(), stored.terms());
        rule.accept(state, occasion);
        repository.write(state, versionRead, act, occasion, command);
        if (command instanceof AdjustDeadline adjustment) {
            events.appendAdjusted(state, adjustment.clock());
        } else {
            events.append(act, state);
        }
        CaseTurn turn = CaseTurn.of(act, state, occasion);
        policies.forEach(policy -> policy.after(turn));
        return NonComplianceView.of(state, occasion.now());
    }

    private NonComplianceRepository.Stored find(UUID id, Sight sight) {
        return repository
                .find(id, sight)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such non-compliance."));
    }

    private Sight allowed(NonComplianceAct act) {
        Sight sight = sight();
        sight.require(act.roles());
        return sight;
    }

    private Sight sight() {
        return Sight.of(callers.get());
    }
}
