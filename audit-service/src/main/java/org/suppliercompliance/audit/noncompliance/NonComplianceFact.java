package org.suppliercompliance.audit.noncompliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.audit.deadline.Adjustment;
import org.suppliercompliance.audit.deadline.Deadline;
import org.suppliercompliance.audit.deadline.DeadlineClock;

/** The state of a case as its events tell it: codes, dates and ids, no texts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NonComplianceFact(
        UUID id,
        String reference,
        String authority,
        UUID supplierId,
        @Nullable UUID auditId,
        @Nullable UUID reportId,
        Severity severity,
        @Nullable Criterion criterion,
        NonComplianceStatus status,
        LocalDate detectedOn,
        @Nullable LocalDate communicatedOn,
        @Nullable LocalDate planDueOn,
        @Nullable LocalDate correctionDueOn,
        @Nullable LocalDate planOverdueFrom,
        @Nullable LocalDate correctionOverdueFrom,
        String zone,
        @Nullable LocalDate closedOn,
        @Nullable Verdict verdict,
        String raisedBy) {
    static NonComplianceFact of(NonCompliance state) {
        Finding finding = state.finding();
        return new NonComplianceFact(
                finding.id(),
                finding.reference(),
                finding.authority(),
                finding.supplierId(),
                finding.auditId(),
                finding.reportId(),
                finding.severity(),
                finding.criterion(),
                state.status(),
                finding.detectedOn(),
                state.communicatedOn(),
                date(state, DeadlineClock.PLAN, Deadline::dueOn),
                date(state, DeadlineClock.CORRECTION, Deadline::dueOn),
                date(state, DeadlineClock.PLAN, Deadline::overdueSince),
                date(state, DeadlineClock.CORRECTION, Deadline::overdueSince),
                state.zone().getId(),
                state.closedOn(),
                state.verdict(),
                finding.raisedBy());
    }

    private static @Nullable LocalDate date(
            NonCompliance state, DeadlineClock clock, Function<Deadline, LocalDate> which) {
        return state.clocks().current(clock).map(which).orElse(null);
    }

    /** The same state and what was decided about one of its dates. */
    record Adjusted(
            @JsonUnwrapped NonComplianceFact state,
            DeadlineClock clock,
            int deadlineVersion,
            LocalDate previousDueOn,
            LocalDate dueOn,
            String reasonCode) {
        static Adjusted of(NonCompliance state, DeadlineClock clock, Adjustment decision) {
            return new Adjusted(
                    NonComplianceFact.of(state),
                    clock,
                    decision.version(),
                    decision.previousDueOn(),
                    decision.dueOn(),
                    decision.reasonCode());
        }
    }
}
