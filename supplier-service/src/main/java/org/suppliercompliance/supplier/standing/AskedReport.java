package org.suppliercompliance.supplier.standing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** A supplier report as the facts of the audit service tell it: its whole state, so the newest one is enough. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AskedReport(
        @Nullable UUID id,
        @Nullable String reference,
        @Nullable String authority,
        @Nullable UUID supplierId,
        @Nullable String status,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate dueOn,
        @Nullable String zone) {
    /** The state in which the supplier owes it. */
    private static final String REQUESTED = "REQUESTED";

    /** Every state a report can be in, in the words of the audit service. */
    private static final Set<String> STATUSES = Set.of(REQUESTED, "RECEIVED", "REVIEWED", "WITHDRAWN");

    /** What it is to the standing: nothing until its date has passed, then red until it comes in or is asked for no more. */
    KnownFact fact(Instant now) {
        if (id == null || authority == null || supplierId == null || status == null) {
            throw new PoisonEventException("a report needs an id, an authority, a supplier and a status");
        }
        if (!STATUSES.contains(status)) {
            throw new PoisonEventException("unknown status " + status);
        }
        AuditedCase.Due due = due();
        Instant passedAt = due == null
                ? AuditedCase.CLEAR
                : due.last().plusDays(1).atStartOfDay(AuditedCase.zoneOf(zone)).toInstant();
        return new KnownFact(
                StandingFactKind.REPORT,
                id,
                authority,
                supplierId,
                Objects.requireNonNullElse(reference, id.toString()),
                null,
                null,
                status,
                null,
                requestedOn,
                due,
                0,
                !passedAt.isAfter(now),
                passedAt);
    }

    private AuditedCase.@Nullable Due due() {
        if (!REQUESTED.equals(status)) {
            return null;
        }
        if (dueOn == null) {
            throw new PoisonEventException("a report that is asked for needs a date");
        }
        return new AuditedCase.Due(CaseClock.REPORT, dueOn, dueOn);
    }
}
