package org.suppliercompliance.supplier.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.supplier.contracts.ContractIntake;
import org.suppliercompliance.supplier.contracts.Money;
import org.suppliercompliance.supplier.registry.SupplierIntake;

/**
 * A good row of a file of contracts.
 *
 * @param supplierId the supplier the row names by its id, or null
 * @param supplier the supplier the row describes, or null
 * @param key what tells the contract from the supplier's others
 */
record ContractRow(
        ImportRow row,
        @Nullable UUID supplierId,
        SupplierIntake.@Nullable Entry supplier,
        String reference,
        String title,
        List<String> cpvCodes,
        @Nullable Money value,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate concludedOn,
        List<String> buyingEntities,
        @Nullable String notice,
        @Nullable String buyer,
        boolean reportingDuty,
        boolean rightToAudit,
        boolean sanctionClause,
        boolean riskAssessmentDuty,
        String key) {

    ContractIntake.Entry of(UUID owner) {
        return new ContractIntake.Entry(
                owner,
                reference,
                title,
                cpvCodes,
                value,
                start,
                end,
                concludedOn,
                buyingEntities,
                notice,
                buyer,
                reportingDuty,
                rightToAudit,
                sanctionClause,
                riskAssessmentDuty,
                keyOf(owner),
                null);
    }

    /** What it is recognised by when it comes again. */
    String keyOf(UUID owner) {
        return SupplierRows.key(key, owner.toString());
    }
}
