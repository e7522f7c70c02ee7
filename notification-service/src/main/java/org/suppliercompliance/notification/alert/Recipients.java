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
 * @param changing whether they are changing at this moment, so that the fact waits for who is there afterwards
 */
record Recipients(boolean wanted, boolean supplierSide, List<UUID> persons, boolean changing) {
    private static final Recipients NOBODY = new Recipients(false, false, List.of(), false);

    /** Whom the facts of one batch ask for again and again. */
    private record ManagersOf(String authority, boolean handedOver) {}

    private record StandOf(String authority) {}

    static Recipients of(WorkerTransaction transaction, Fact fact) {
        if (fact.type() == FactType.NON_COMPLIANCE_WITHDRAWN && !KnownCases.supplierWasTold(transaction, fact)) {
            return NOBODY;
        }
        if (fact.isOfOwnSide() && !KnownCases.wasCommunicated(transaction, fact)) {
            return NOBODY;
        }
        return switch (fact.audience()) {
            case NOBODY -> NOBODY;
            case OTHER_SIDE -> throw new IllegalStateException("a side is said by the fact");
            case MANAGERS -> managers(transaction, fact, true);
            // asks for nothing, and is handed over to nobody
            case MANAGERS_IN_INBOX -> managers(transaction, fact, false);
            case WHOSE_IT_IS -> fact.isSuppliers() ? contacts(transaction, fact) : managers(transaction, fact, true);
            case SUPPLIER_CONTACTS -> contacts(transaction, fact);
            case SUPPLIER_CONTACTS_ELSE_MANAGERS -> {
                Recipients contacts = contacts(transaction, fact);
                Recipients managers = contacts.persons().isEmpty() ? managers(transaction, fact, true) : contacts;
                yield managers.persons().isEmpty() && !managers.changing() ? contacts : managers;
            }
        };
    }

    /** These of the authority, whatever part they have. */
    static Recipients ofAuthority(List<UUID> persons) {
        return new Recipients(true, false, persons, false);
    }

    private static Recipients managers(WorkerTransaction transaction, Fact fact, boolean handedOver) {
        String authority = fact.authority();
        if (handedOver && !stand(transaction, authority)) {
            return new Recipients(true, false, List.of(), true);
        }
        return ofAuthority(transaction.once(
                new ManagersOf(authority, handedOver),
                () -> AddressBook.presentManagers(transaction, authority, transaction.now())));
    }

    /** Asked before they are looked at, and once for all facts of a batch. */
    private static boolean stand(WorkerTransaction transaction, String authority) {
        return !transaction
                .once(
                        new StandOf(authority),
                        () -> AddressBook.managersStand(transaction, authority) ? List.of(true) : List.<Boolean>of())
                .isEmpty();
    }

    private static Recipients contacts(WorkerTransaction transaction, Fact fact) {
        UUID supplier = fact.supplierId();
        return supplier == null
                ? managers(transaction, fact, true)
                : new Recipients(
                        true,
                        true,
                        AddressBook.presentContacts(transaction, supplier, fact.authority(), transaction.now()),
                        false);
    }
}
