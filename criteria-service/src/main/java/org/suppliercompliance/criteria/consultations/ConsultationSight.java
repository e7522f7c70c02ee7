package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;
import org.suppliercompliance.chassis.problem.ProblemException;
import org.suppliercompliance.chassis.problem.StandardProblem;
import org.suppliercompliance.chassis.tenancy.Caller;
import org.suppliercompliance.chassis.tenancy.CurrentCaller;
import org.suppliercompliance.criteria.reference.KnownSuppliers;

/** Whose eyes: an authority sees its own consultations, a supplier those it takes part in, as itself. Row-level security says it again. */
@ApplicationScoped
class ConsultationSight {
    private final ConsultationRepository consultations;
    private final Participants participants;
    private final KnownSuppliers suppliers;
    private final CurrentCaller caller;

    ConsultationSight(
            ConsultationRepository consultations,
            Participants participants,
            KnownSuppliers suppliers,
            CurrentCaller caller) {
        this.consultations = consultations;
        this.participants = participants;
        this.suppliers = suppliers;
        this.caller = caller;
    }

    /** The authority that calls, or null when a supplier does. */
    @Nullable
    String authority() {
        Caller who = caller.get();
        return who.tenant() == null && who.counterparty() != null ? null : caller.tenant();
    }

    /** The ids of the supplier that calls: its own and of those merged into it; none when an authority does. */
    List<UUID> supplierIds() {
        UUID self = caller.get().counterparty();
        return authority() != null || self == null ? List.of() : suppliers.ownAndMerged(self);
    }

    Consultation lockOwn(UUID id) {
        return consultations.lockOwn(id, caller.tenant()).orElseThrow(ConsultationSight::notFound);
    }

    Consultation own(UUID id) {
        return consultations.own(id, caller.tenant()).orElseThrow(ConsultationSight::notFound);
    }

    Consultation visible(UUID id) {
        if (authority() != null) {
            return own(id);
        }
        return consultations
                .findByIdOptional(id)
                .filter(found -> participants.takesPart(id, supplierIds()))
                .orElseThrow(ConsultationSight::notFound);
    }

    /** When that which a feedback round looks back at ended: the procurement, else the consultation. */
    @Nullable
    LocalDate followedEnd(@Nullable FollowedProcurement follows, String authority, Faults faults) {
        if (follows == null) {
            return null;
        }
        UUID id = follows.consultationId();
        LocalDate consulted = null;
        if (id != null) {
            consulted = consultations
                    .own(id, authority)
                    .map(consultation -> consultation.endsOn)
                    .orElse(null);
            faults.require(consulted != null, "/follows/consultationId", "The authority has no such consultation.");
        }
        return follows.endedOn() != null ? follows.endedOn() : consulted;
    }

    /** A feedback round that is moved still comes after that which it follows; one that stays on its day is not asked again. */
    void checkMoved(Consultation before, ConsultationPlan plan, Faults faults) {
        if (!plan.startsOn().equals(before.startsOn)) {
            plan.requireAfter(followedEnd(before.follows(), before.authority, faults), faults);
        }
    }

    static ProblemException notFound() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such consultation, or you may not see it.");
    }
}
