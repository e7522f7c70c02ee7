package org.suppliercompliance.supplier.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/** What is known about a contract, whole; a missing value stays missing. */
record ContractDetails(
        String authority,
        UUID supplierId,
        String reference,
        String title,
        List<String> cpvCodes,
        @Nullable Money value,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate concludedOn,
        List<String> buyingEntities,
        @Nullable String notice,
        @Nullable String buyerName,
        boolean reportingDuty,
        boolean rightToAudit,
        boolean sanctionClause,
        boolean riskAssessmentDuty,
        ContractTerms terms) {

    /** A period has two ends; one of them alone is kept, but no rule is built on it. */
    boolean periodKnown() {
        return start != null && end != null;
    }

    /**
     * Notes every broken rule, and answers the details with codes in the form they are stored in.
     *
     * @param entities those that may be named
     */
    ContractDetails checked(Faults faults, @Nullable Boolean periodSaid, CpvCodes vocabulary, Set<String> entities) {
        faults.require(
                periodSaid == null || periodSaid == periodKnown(),
                "/periodKnown",
                "The period is known exactly when both start and end are given.");
        faults.require(
                start == null || end == null || !end.isBefore(start),
                "/end",
                "The contract cannot end before it starts.");
        if (value != null) {
            value.check(faults);
        }
        terms.check(faults, buyingEntities, end);
        for (int i = 0; i < buyingEntities.size(); i++) {
            String entity = buyingEntities.get(i);
            faults.require(
                    entities.contains(entity), "/buyingEntities/" + i, "The authority has no entity " + entity + ".");
            faults.require(buyingEntities.indexOf(entity) == i, "/buyingEntities/" + i, "The entity is named twice.");
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < cpvCodes.size(); i++) {
            Optional<String> code = vocabulary.read(cpvCodes.get(i));
            faults.require(
                    code.isPresent(),
                    "/cpvCodes/" + i,
                    "There is no such code in the CPV of 2008, or its check digit is wrong.");
            faults.require(code.isEmpty() || !codes.contains(code.get()), "/cpvCodes/" + i, "The code is named twice.");
            code.ifPresent(codes::add);
        }
        return new ContractDetails(
                authority,
                supplierId,
                reference,
                title,
                List.copyOf(codes),
                value == null ? null : value.shown(),
                start,
                end,
                concludedOn,
                buyingEntities.stream().sorted().toList(),
                notice,
                buyerName,
                reportingDuty,
                rightToAudit,
                sanctionClause,
                riskAssessmentDuty,
                terms);
    }
}
