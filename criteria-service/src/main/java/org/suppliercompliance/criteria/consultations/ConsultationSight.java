package org.suppliercompliance.criteria.consultations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    static ProblemException notFound() {
        return new ProblemException(StandardProblem.NOT_FOUND, "There is no such consultation, or you may not see it.");
    }
}
