package org.suppliercompliance.notification.alert;

import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;

/**
 * Who must be told of a fact.
 *
 * @param wanted whether anybody is to be told at all
 * @param supplierSide whether they are contacts of the supplier, and the supplier may see the alert
 * @param persons their ids; empty although wanted means that the fact waits for somebody to be added
 */
record Recipients(boolean wanted, boolean supplierSide, List<UUID> persons) {
    /** Whom the facts of one batch ask for again and again. */
    private record ManagersOf(String authority) {}

    static Recipients of(WorkerTransaction transaction, Fact fact) {
        if (fact.type() == FactType.NON_COMPLIANCE_WITHDRAWN && !KnownCases.supplierWasTold(transaction, fact)) {
            return new Recipients(false, false, List.of());
        }
        return switch (fact.type().audience()) {
            case NOBODY -> new Recipients(false, false, List.of());
            case MANAGERS, MANAGERS_IN_INBOX -> managers(transaction, fact);
            case WHOSE_IT_IS -> fact.isSuppliers() ? contacts(transaction, fact) : managers(transaction, fact);
            case SUPPLIER_CONTACTS -> contacts(transaction, fact);
            case SUPPLIER_CONTACTS_ELSE_MANAGERS -> {
                Recipients contacts = contacts(transaction, fact);
                Recipients managers = contacts.persons().isEmpty() ? managers(transaction, fact) : contacts;
                yield managers.persons().isEmpty() ? contacts : managers;
            }
        };
    }

    private static Recipients managers(WorkerTransaction transaction, Fact fact) {
        return new Recipients(
                true,
                false,
                transaction.once(
                        new ManagersOf(fact.authority()),
                        () -> AddressBook.presentManagers(transaction, fact.authority(), transaction.now())));
    }

    private static Recipients contacts(WorkerTransaction transaction, Fact fact) {
        UUID supplier = fact.supplierId();
        return supplier == null
                ? managers(transaction, fact)
                : new Recipients(
                        true,
                        true,
                        AddressBook.presentContacts(transaction, supplier, fact.authority(), transaction.now()));
    }
}
