package org.suppliercompliance.audit.noncompliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.chassis.concurrency.ExpectedVersion;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.SuiteClock;

/** Communicates the findings of an audit together: each by the rule of a single one, all of them or none. */
@ApplicationScoped
class FindingsCommunicationService {
    private static final int MOST = 100;

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final NonComplianceRepository repository;
    private final NonComplianceEvents events;
    private final Instance<CasePolicy> policies;

    FindingsCommunicationService(
            CurrentCaller callers,
            SuiteClock clock,
            NonComplianceRepository repository,
            NonComplianceEvents events,
            Instance<CasePolicy> policies) {
        this.callers = callers;
        this.clock = clock;
        this.repository = repository;
        this.events = events;
        this.policies = policies;
    }

    @TenantTransaction
    FindingsCommunicated communicate(UUID audit, @Nullable ExpectedVersion ifMatch, CommunicateFindings command) {
        Sight sight = Sight.of(callers.get());
        sight.require(NonComplianceAct.COMMUNICATE.roles());
        long version = repository
                .auditVersion(audit, sight)
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such audit."));
        ExpectedVersion.require(ifMatch, version);
        List<UUID> named = command.nonComplianceIds();
        List<NonComplianceRepository.Stored> found = repository.ofAudit(audit, sight, named, MOST + 1);
        if (named == null && found.isEmpty()) {
            throw new ProblemException(
                    AuditProblem.ACT_NOT_ALLOWED_NOW, "The audit has no finding that was not communicated yet.");
        }
        boolean more = found.size() > MOST;
        List<NonComplianceRepository.Stored> chosen = more ? found.subList(0, MOST) : found;
        Instant now = clock.now();
        Faults faults = new Faults();
        if (named != null) {
            check(named, chosen, faults);
        }
        for (NonComplianceRepository.Stored one : chosen) {
            apply(command, one.state(), occasion(one, now), faults);
        }
        faults.throwIfAny();
        chosen.forEach(one -> write(command, one.state(), occasion(one, now)));
        return new FindingsCommunicated(
                audit,
                chosen.stream()
                        .map(one -> FindingsCommunicated.CommunicatedFinding.of(one.state()))
                        .toList(),
                more);
    }

    private static void check(List<UUID> named, List<NonComplianceRepository.Stored> found, Faults faults) {
        Set<UUID> known = new HashSet<>();
        found.forEach(one -> known.add(one.state().finding().id()));
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String pointer = "/nonComplianceIds/" + i;
            faults.require(known.contains(named.get(i)), pointer, "There is no such finding of this audit.");
            faults.require(seen.add(named.get(i)), pointer, "Stands in the list already.");
        }
    }

    /** The rule of a single communication; what it refuses is noted beside what it refuses of the others. */
    private static void apply(CommunicateFindings command, NonCompliance state, Occasion occasion, Faults faults) {
        try {
            state.communicate(command.each(), occasion);
        } catch (ProblemException refused) {
            faults.add(
                    command.pointer(state.finding().id()), state.finding().reference() + ": " + refused.getMessage());
        }
    }

    private void write(CommunicateFindings command, NonCompliance state, Occasion occasion) {
        long versionRead = state.version() - 1;
        repository.write(state, versionRead, NonComplianceAct.COMMUNICATE, occasion, command.each());
        events.append(NonComplianceAct.COMMUNICATE, state);
        CaseTurn turn = CaseTurn.of(NonComplianceAct.COMMUNICATE, state, occasion);
        policies.forEach(policy -> policy.after(turn));
    }

    private Occasion occasion(NonComplianceRepository.Stored one, Instant now) {
        return new Occasion(callers.get().subject(), false, now, one.terms());
    }
}
