package org.suppliercompliance.supplier.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.suppliercompliance.chassis.problem.Faults;

/** The terms of a follow-on contract. */
final class Renewal {
    private Renewal() {}

    static ContractDetails of(ContractDetails earlier, UUID supplier, RenewContract command, Faults faults) {
        LocalDate before = earlier.end() == null ? earlier.start() : earlier.end();
        faults.require(
                before == null || command.start().isAfter(before),
                "/start",
                "A follow-on contract starts after " + before + ".");
        faults.require(
                command.end() == null || !command.end().isBefore(command.start()),
                "/end",
                "The contract cannot end before it starts.");
        if (command.value() != null) {
            command.value().check(faults);
        }
        ContractTerms terms = new ContractTerms(
                earlier.terms().kind(),
                earlier.terms().frameworkId(),
                earlier.terms().openToAllEntities(),
                command.extensionOptions());
        terms.check(faults, earlier.buyingEntities(), command.end());
        return new ContractDetails(
                earlier.authority(),
                supplier,
                command.reference(),
                command.title() == null ? earlier.title() : command.title(),
                earlier.cpvCodes(),
                command.value() == null ? null : command.value().shown(),
                command.start(),
                command.end(),
                command.concludedOn(),
                earlier.buyingEntities(),
                null,
                earlier.buyerName(),
                earlier.reportingDuty(),
                earlier.rightToAudit(),
                earlier.sanctionClause(),
                earlier.riskAssessmentDuty(),
                terms);
    }
}
