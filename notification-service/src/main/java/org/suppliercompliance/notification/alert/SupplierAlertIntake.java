package org.suppliercompliance.notification.alert;

import static org.suppliercompliance.notification.alert.FactData.list;
import static org.suppliercompliance.notification.alert.FactData.optional;
import static org.suppliercompliance.notification.alert.FactData.required;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.reference.KnownBuyers;

/** Takes the supplier service's facts in that somebody is told of: meetings that come, documents that end; and when either is moved. */
@ApplicationScoped
class SupplierAlertIntake implements TopicSubscription {
    private static final String DIALOGUE_RECORDED = "supplier.dialogue-recorded.v1";
    private static final String VALIDITY_CHANGED = "supplier.document-validity-changed.v1";

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
        Set<String> types = new TreeSet<>(FactType.eventTypes(FactType.SUPPLIER));
        types.addAll(Set.of(DIALOGUE_RECORDED, VALIDITY_CHANGED));
        return types;
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        switch (event.type()) {
            case DIALOGUE_RECORDED -> moved(event.data(), transaction);
            case VALIDITY_CHANGED -> validity(event.data(), transaction);
            default -> read(event, transaction).forEach(fact -> FactIntake.take(fact, transaction));
        }
    }

    /** A record from before versions were named in it says nothing of what was told. */
    private static void moved(JsonNode data, WorkerTransaction transaction) {
        Integer version = optional(data, "nextVersion", Integer::valueOf);
        if (version != null) {
            MovedDates.cancelOlder(transaction, required(data, "id", UUID::fromString), "NEXT", version);
        }
        list(data, "answers", UUID::fromString)
                .forEach(answered -> MovedDates.cancelAll(transaction, answered, "NEXT"));
    }

    private static void validity(JsonNode data, WorkerTransaction transaction) {
        UUID document = required(data, "documentId", UUID::fromString);
        if (required(data, "withdrawn", Boolean::valueOf)) {
            MovedDates.cancelAll(transaction, document, "VALIDITY");
        } else {
            int version = required(data, "validityVersion", Integer::valueOf);
            MovedDates.cancelOlder(transaction, document, "VALIDITY", version);
        }
    }

    /** What may have been told is not told again. */
    @Override
    public void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {}

    private static List<Fact> read(ReceivedEvent event, WorkerTransaction transaction) {
        FactType type = FactType.ofEventType(event.type())
                .orElseThrow(() -> new PoisonEventException("unknown type " + event.type()));
        if (type == FactType.DIALOGUE_DUE || type == FactType.DIALOGUE_OVERDUE) {
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
