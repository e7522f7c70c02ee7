package org.suppliercompliance.supplier.standing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.inbox.PoisonEventException;

/** A sanction as the facts of the audit service tell it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DecidedSanction(
        @Nullable UUID id,
        @Nullable String reference,
        @Nullable String authority,
        @Nullable UUID supplierId,
        @Nullable String kind,
        @Nullable String status,
        @Nullable LocalDate decidedOn) {
    static final String DECIDED = "audit.sanction-decided.v1";
    static final String LIFTED = "audit.sanction-lifted.v1";

    /** Every state a sanction can be in, in the words of the audit service. */
    private static final Set<String> STATUSES = Set.of("PROPOSED", "DECIDED", "DECLINED", "LIFTED", "WITHDRAWN");

    /**
     * What it is to the standing: red from the decision until it is lifted. From a state that is not known nothing is concluded.
     *
     * @param type which of the two facts it is, for one that does not say its status
     */
    KnownFact fact(String type, Instant toldAt) {
        if (id == null || authority == null || supplierId == null) {
            throw new PoisonEventException("a sanction needs an id, an authority and a supplier");
        }
        String now = Objects.requireNonNullElse(status, type.equals(DECIDED) ? "DECIDED" : "LIFTED");
        if (!STATUSES.contains(now)) {
            throw new PoisonEventException("unknown status " + now);
        }
        boolean stands = now.equals("DECIDED");
        LocalDate decided = decidedOn == null ? LocalDate.ofInstant(toldAt, ZoneOffset.UTC) : decidedOn;
        return new KnownFact(
                StandingFactKind.SANCTION,
                id,
                authority,
                supplierId,
                Objects.requireNonNullElse(reference, id.toString()),
                null,
                kind,
                now,
                null,
                decided,
                null,
                0,
                stands,
                stands ? since(decided, toldAt) : AuditedCase.CLEAR);
    }

    /** The beginning of a day, or the moment it was told of: never later than that, whatever the zone. */
    static Instant since(LocalDate day, Instant toldAt) {
        Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return begin.isBefore(toldAt) ? begin : toldAt;
    }
}
