package org.suppliercompliance.audit.sanctions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/** The state of a sanction as its events tell it: codes, dates and ids, no texts. */
record SanctionFact(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        @Nullable UUID contractId,
        UUID nonComplianceId,
        SanctionTrigger trigger,
        @Nullable SanctionKind kind,
        SanctionStatus status,
        LocalDate proposedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate liftedOn) {
    /** The fact of the act; the supplier may read it once there is a decision. */
    static Fact of(SanctionAct act, Sanction state) {
        String supplier = state.supplierId().toString();
        return new Fact(
                act.fact(),
                state.id().toString(),
                state.version(),
                supplier,
                state.authority(),
                state.decision() == null ? null : supplier,
                new SanctionFact(
                        state.id(),
                        state.reference(),
                        state.authority(),
                        state.supplierId(),
                        state.contractId(),
                        state.nonComplianceId(),
                        state.trigger(),
                        state.kind(),
                        state.status(),
                        state.proposedOn(),
                        on(state.decision()),
                        on(state.lifting())));
    }

    private static @Nullable LocalDate on(Sanction.@Nullable Word word) {
        return word == null ? null : word.on();
    }
}
