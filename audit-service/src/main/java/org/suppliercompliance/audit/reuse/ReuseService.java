package org.suppliercompliance.audit.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.AuditProblem;
import org.suppliercompliance.audit.Role;
import org.suppliercompliance.audit.Sight;
import org.suppliercompliance.audit.reference.KnownReferences;
import org.suppliercompliance.audit.sharing.ReadKind;
import org.suppliercompliance.audit.sharing.SharedAudit;
import org.suppliercompliance.audit.sharing.SharedAudits;
import org.suppliercompliance.audit.sharing.SharedCriterion;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.event.Outbox;
import org.suppliercompliance.chassis.paging.PageRequest;
import org.suppliercompliance.chassis.paging.Slice;
import org.suppliercompliance.chassis.problem.Fault;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.chassis.tenancy.TenantTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.chassis.time.SuiteClock;

/** The use cases of reuse. */
@ApplicationScoped
class ReuseService {
    static final int MOST_CRITERIA = 100;
    private static final Set<String> READERS = Set.of(Role.SUSTAINABILITY_MANAGER, Role.BUYER, Role.INTEGRATOR);

    private final CurrentCaller callers;
    private final SuiteClock clock;
    private final SharedAudits shared;
    private final ReuseRepository repository;
    private final KnownReferences known;
    private final Outbox outbox;

    ReuseService(
            CurrentCaller callers,
            SuiteClock clock,
            SharedAudits shared,
            ReuseRepository repository,
            KnownReferences known,
            Outbox outbox) {
        this.callers = callers;
        this.clock = clock;
        this.shared = shared;
        this.repository = repository;
        this.known = known;
        this.outbox = outbox;
    }

    /** Writes: the question is a read of another authority's audit, and leaves a line. */
    @TenantTransaction
    ReusabilityView reusability(UUID auditId, @Nullable LocalDate on, List<UUID> criterionIds) {
        if (criterionIds.size() > MOST_CRITERIA) {
            throw new ProblemException(
                    StandardProblem.BAD_REQUEST,
                    "Ask about fewer criteria.",
                    List.of(new Fault("query:criterionIds", "At most " + MOST_CRITERIA + " at once.")));
        }
        String authority = authority(READERS);
        Instant now = clock.now();
        SharedAudit audit = read(auditId, authority, now);
        return ReusabilityView.of(new Reusability(audit, on == null ? today(authority, now) : on), criterionIds);
    }

    @TenantTransaction
    ReuseView accept(UUID auditId, AcceptResult command) {
        String authority = authority(Set.of(Role.SUSTAINABILITY_MANAGER));
        Instant now = clock.now();
        SharedAudit audit = read(auditId, authority, now);
        if (repository.exists(auditId, authority)) {
            throw alreadyReused();
        }
        LocalDate today = today(authority, now);
        Reusability reusability = new Reusability(audit, today);
        ReuseView reuse = new ReuseView(
                Ids.next(),
                auditId,
                audit.reference(),
                audit.owner(),
                authority,
                audit.supplierId(),
                accepted(command, reusability, audit.owner().equals(authority)),
                today,
                reusability.ageMonths(),
                callers.get().subject(),
                now);
        if (!repository.add(reuse)) {
            throw alreadyReused();
        }
        // The owner learns that its audit was of use; which authority buys from the supplier is nobody else's business.
        outbox.append(new Fact(
                "audit-reused",
                reuse.id().toString(),
                1,
                audit.supplierId().toString(),
                authority,
                null,
                Set.of(audit.owner()),
                ReuseFact.of(reuse)));
        return reuse;
    }

    @TenantTransaction(readOnly = true)
    ReuseView get(UUID auditId, UUID id) {
        return repository
                .find(auditId, id, authority(READERS))
                .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such reuse."));
    }

    @TenantTransaction(readOnly = true)
    Slice<ReuseView> list(UUID auditId, PageRequest page) {
        String authority = authority(READERS);
        Slice<ReuseView> slice = repository.page(auditId, authority, page);
        if (slice.items().isEmpty() && !shared.isVisible(auditId, authority)) {
            throw none();
        }
        return slice;
    }

    /** Of the supplier's own audits, also under an id that was merged into it. */
    @TenantTransaction(readOnly = true)
    AuditsAvoided avoided() {
        Sight sight = Sight.of(callers.get());
        sight.require(Set.of(Role.SUPPLIER));
        return AuditsAvoided.of(repository.avoided(known.ownAndMerged(sight.supplierId())));
    }

    private static List<SharedCriterion> accepted(AcceptResult command, Reusability reusability, boolean own) {
        Faults faults = new Faults();
        faults.require(!own, "", "It is the authority's own audit.");
        List<SharedCriterion> criteria = new ArrayList<>();
        for (int i = 0; i < command.criterionIds().size(); i++) {
            CriterionAnswer answer = reusability.answer(command.criterionIds().get(i));
            ReuseRefusal refusal = answer.reason();
            if (refusal != null) {
                faults.add("/criterionIds/" + i, "The result cannot be reused: " + inWords(refusal, reusability) + ".");
            }
            reusability.measured(answer.criterionId()).ifPresent(criteria::add);
        }
        faults.throwIfAny();
        return criteria.stream().distinct().toList();
    }

    private static String inWords(ReuseRefusal refusal, Reusability asked) {
        return switch (refusal) {
            case NOT_MEASURED -> "the audit did not look at this criterion";
            case NOT_YET_FINAL -> "the audit was not final on that day";
            case TOO_OLD ->
                "the last day was " + asked.lastDay() + ", " + ReuseLimit.MONTHS + " months after the final report";
        };
    }

    private SharedAudit read(UUID auditId, String authority, Instant now) {
        return shared.read(auditId, authority, ReadKind.REUSABILITY, now).orElseThrow(ReuseService::none);
    }

    private LocalDate today(String authority, Instant now) {
        return LocalDate.ofInstant(now, known.zoneOf(authority).orElse(ZoneOffset.UTC));
    }

    private String authority(Set<String> roles) {
        Sight sight = Sight.of(callers.get());
        sight.require(roles);
        return sight.authority();
    }

    private static ProblemException none() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such shared audit.");
    }

    private static ProblemException alreadyReused() {
        return new ProblemException(
                AuditProblem.ALREADY_REUSED, "The authority has accepted the result of this audit before.");
    }
}
