package org.suppliercompliance.criteria.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.criteria.maturity.Maturity;

/**
 * The data of {@code market-maturity-assessed}: what the market had said about a criterion version when a consultation was closed. Numbers only.
 *
 * @param consultation what this consultation alone says
 * @param market what all consultations of the last months say together
 */
public record MarketMaturityAssessed(
        UUID id,
        UUID criterionId,
        String code,
        int version,
        String authority,
        UUID consultationId,
        ConsultationKind kind,
        LocalDate heldOn,
        LocalDate asOf,
        int windowMonths,
        Instant assessedAt,
        Maturity consultation,
        Maturity market) {
    /** Keyed by the criterion, so that what is said about one keeps its order. An assessment never changes: it is an aggregate of one version. */
    Fact fact() {
        return new Fact("market-maturity-assessed", id.toString(), 1, criterionId.toString(), authority, null, this);
    }
}
