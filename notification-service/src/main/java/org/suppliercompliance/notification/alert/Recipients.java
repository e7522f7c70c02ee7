package org.suppliercompliance.notification.alert;

import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Database;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.fact.Fact;

/**
 * Who must be told of a fact.
 *
 * @param wanted whether anybody is to be told at all
 * @param supplierSide whether they are contacts of the supplier, and the supplier may see the alert
 * @param persons their ids; empty although wanted means that the fact waits for somebody to be added
 */
record Recipients(boolean wanted, boolean supplierSide, List<UUID> persons) {
    static Recipients of(Database database, Fact fact) {
        return switch (fact.type().audience()) {
            case NOBODY -> new Recipients(false, false, List.of());
            case MANAGERS -> managers(database, fact);
            case SUPPLIER_CONTACTS -> contacts(database, fact);
            case SUPPLIER_CONTACTS_ELSE_MANAGERS -> {
                Recipients contacts = contacts(database, fact);
                Recipients managers = contacts.persons().isEmpty() ? managers(database, fact) : contacts;
                yield managers.persons().isEmpty() ? contacts : managers;
            }
        };
    }

    private static Recipients managers(Database database, Fact fact) {
        return new Recipients(true, false, AddressBook.managers(database, fact.authority()));
    }

    private static Recipients contacts(Database database, Fact fact) {
        UUID supplier = fact.supplierId();
        return supplier == null
                ? managers(database, fact)
                : new Recipients(true, true, AddressBook.contacts(database, supplier, fact.authority()));
    }
}
