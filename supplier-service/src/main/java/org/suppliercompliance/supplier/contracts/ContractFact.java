package org.suppliercompliance.supplier.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.event.Fact;

/** The data of {@code contract-registered} and {@code contract-changed}. */
public record ContractFact(
        UUID id,
        String authority,
        UUID supplierId,
        String reference,
        String title,
        List<String> cpvCodes,
        @Nullable Money value,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        boolean periodKnown,
        @Nullable LocalDate concludedOn,
        boolean reportingDuty,
        boolean rightToAudit,
        boolean sanctionClause,
        boolean riskAssessmentDuty,
        ContractKind kind,
        @Nullable UUID frameworkId,
        @Nullable UUID renewsId,
        @Nullable UUID renewedById,
        boolean endedEarly,
        @Nullable CriteriaSetInForce criteriaSet) {

    /** Keyed by the supplier, so that all about one supplier keeps its order; read by its authority and its supplier only. */
    public Fact registered() {
        return fact("contract-registered", 1);
    }

    Fact changed(long version) {
        return fact("contract-changed", version);
    }

    private Fact fact(String type, long version) {
        return new Fact(type, id.toString(), version, supplierId.toString(), authority, supplierId.toString(), this);
    }
}
