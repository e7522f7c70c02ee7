package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.addressbook.AddressBook;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactOutcome;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.reference.KnownDays;
import org.suppliercompliance.notification.subscription.EndpointSwitchedOff;

/**
 * Tells the owner of an endpoint that it was switched off; where the address book does not know the owner, the managers. And whoever asked for
 * it: people, and the authority's other endpoints.
 */
@ApplicationScoped
class SwitchedOffEndpoints {
    private static final int LONGEST_HOST = 60;

    void tell(@Observes EndpointSwitchedOff off) {
        WorkerTransaction transaction = off.transaction();
        String host = off.host();
        Fact fact = Fact.apart(
                "endpoint-off/" + off.endpoint() + "/" + Ids.next(),
                FactType.WEBHOOK_ENDPOINT_OFF,
                off.authority(),
                off.endpoint(),
                host.length() > LONGEST_HOST ? host.substring(0, LONGEST_HOST) : host,
                off.reason(),
                KnownDays.of(transaction, off.authority(), transaction.now()),
                List.of(),
                null,
                transaction.now());
        FactRows.insert(transaction, fact, FactOutcome.TOLD, transaction.now());
        List<UUID> owner = AddressBook.ofSubject(transaction, off.authority(), off.owner()).stream()
                .flatMap(one -> AddressBook.present(transaction, one, off.authority(), transaction.now()).stream())
                .distinct()
                .toList();
        Recipients recipients = owner.isEmpty() ? Recipients.of(transaction, fact) : Recipients.ofAuthority(owner);
        // The endpoint itself is off by now: it is none of those that asked.
        FactIntake.tell(fact, recipients, null, transaction);
    }
}
