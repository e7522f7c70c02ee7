package org.suppliercompliance.notification.alert;

import static org.suppliercompliance.notification.alert.FactData.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.reference.KnownBuyers;

/** Takes the supplier service's facts in that somebody is told of: meetings that come, documents that end. */
@ApplicationScoped
class SupplierAlertIntake implements TopicSubscription {
    @Override
    public String consumer() {
        return "notification-alerts-suppliers";
    }

    @Override
    public String topic() {
        return "suppliers.v1";
    }

    @Override
    public Set<String> types() {
        return FactType.eventTypes(FactType.SUPPLIER);
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        read(event, transaction).forEach(fact -> FactIntake.take(fact, transaction));
    }

    /** What may have been told is not told again. */
    @Override
    public void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {}

    private static List<Fact> read(ReceivedEvent event, WorkerTransaction transaction) {
        FactType type = FactType.ofEventType(event.type())
                .orElseThrow(() -> new PoisonEventException("unknown type " + event.type()));
        if (type == FactType.DIALOGUE_DUE) {
            String authority = required(event.data(), "authority");
            return List.of(ExpiryFacts.dated(event, type, "dialogueId", authority, "nextOn", null, null, List.of()));
        }
        // The supplier renews it; those who buy from it today must not rely on it for longer than it is valid.
        UUID supplier = required(event.data(), "supplierId", UUID::fromString);
        LocalDate end = required(event.data(), "validUntil", LocalDate::parse);
        List<String> told = new ArrayList<>(KnownBuyers.of(transaction, supplier, end));
        told.add(Fact.OF_SUPPLIER);
        String kind = required(event.data(), "kind", type::matter);
        return told.stream()
                .map(one -> ExpiryFacts.dated(event, type, "documentId", one, "validUntil", null, kind, List.of()))
                .toList();
    }
}
