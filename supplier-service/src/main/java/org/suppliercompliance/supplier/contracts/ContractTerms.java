package org.suppliercompliance.supplier.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.problem.Faults;

/**
 * What kind of contract it is, and what it allows.
 *
 * @param frameworkId the framework agreement a call-off is made under
 * @param openToAllEntities a framework agreement that every entity of the authority may buy under, those to come included
 */
record ContractTerms(
        ContractKind kind,
        @Nullable UUID frameworkId,
        boolean openToAllEntities,
        @Nullable ExtensionOptions extensionOptions) {

    void check(Faults faults, List<String> buyingEntities, @Nullable LocalDate end) {
        boolean callOff = kind == ContractKind.CALL_OFF;
        faults.require(
                callOff == (frameworkId != null),
                "/frameworkId",
                callOff ? "A call-off names its framework agreement." : "Only a call-off has a framework agreement.");
        faults.require(
                !openToAllEntities || kind == ContractKind.FRAMEWORK_AGREEMENT,
                "/openToAllEntities",
                "Only a framework agreement is open to all entities.");
        faults.require(
                !openToAllEntities || buyingEntities.isEmpty(),
                "/buyingEntities",
                "A framework agreement open to all entities names none of them.");
        LocalDate latest = extensionOptions == null ? null : extensionOptions.latestEnd();
        faults.require(
                latest == null || end == null || !latest.isBefore(end),
                "/extensionOptions/latestEnd",
                "The latest end lies before the end of the contract.");
    }
}
