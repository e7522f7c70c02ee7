package org.suppliercompliance.notification.alert;

import static org.suppliercompliance.notification.alert.FactData.list;
import static org.suppliercompliance.notification.alert.FactData.optional;
import static org.suppliercompliance.notification.alert.FactData.required;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.inbox.PoisonEventException;
import org.suppliercompliance.chassis.inbox.ReceivedEvent;
import org.suppliercompliance.chassis.inbox.TopicSubscription;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactType;
import org.suppliercompliance.notification.reference.KnownDays;
import org.suppliercompliance.notification.reference.KnownNetworks;

/**
 * Takes the criteria service's facts in that somebody is told of: consultations that come or invite, proofs that end, risk analyses and what else
 * members share; and moved dates.
 */
@ApplicationScoped
class CriteriaAlertIntake implements TopicSubscription {
    private static final String DATE_OVERTAKEN = "criteria.date-overtaken.v1";
    private static final String CONSULTATION_HELD = "criteria.consultation-held.v1";

    @Override
    public String consumer() {
        return "notification-alerts-criteria";
    }

    @Override
    public String topic() {
        return "criteria.v1";
    }

    @Override
    public Set<String> types() {
        Set<String> types = new TreeSet<>(FactType.eventTypes(FactType.CRITERIA));
        types.addAll(Set.of(DATE_OVERTAKEN, CONSULTATION_HELD));
        return types;
    }

    @Override
    public void on(ReceivedEvent event, WorkerTransaction transaction) {
        switch (event.type()) {
            case DATE_OVERTAKEN -> overtaken(event.data(), transaction);
            case CONSULTATION_HELD -> held(event.data(), transaction);
            default -> read(event, transaction).forEach(fact -> FactIntake.take(fact, transaction));
        }
    }

    /** It is stated again whenever it changes: when it takes answers no more, nobody is asked for one. */
    private static void held(JsonNode data, WorkerTransaction transaction) {
        if (Set.of("CLOSED", "CANCELLED").contains(required(data, "status"))) {
            StaleFacts.cancelInvitations(transaction, required(data, "id", UUID::fromString));
        }
    }

    private static void overtaken(JsonNode data, WorkerTransaction transaction) {
        UUID subject = required(data, "subjectId", UUID::fromString);
        Integer version = optional(data, "version", Integer::valueOf);
        if (version == null) {
            MovedDates.cancelAll(transaction, subject, required(data, "clock"));
        } else {
            MovedDates.cancelOlder(transaction, subject, required(data, "clock"), version);
        }
    }

    /** What may have been told is not told again. */
    @Override
    public void onForgotten(ReceivedEvent event, WorkerTransaction transaction) {}

    private static List<Fact> read(ReceivedEvent event, WorkerTransaction transaction) {
        JsonNode data = event.data();
        FactType type = FactType.ofEventType(event.type())
                .orElseThrow(() -> new PoisonEventException("unknown type " + event.type()));
        return switch (type) {
            case CONSULTATION_DUE ->
                List.of(ExpiryFacts.dated(
                        event,
                        type,
                        "consultationId",
                        required(data, "authority"),
                        "dueOn",
                        null,
                        required(data, "kind", type::matter),
                        list(data, "categories")));
            case RISK_ANALYSIS_PUBLISHED ->
                KnownDays.of(
                                transaction,
                                FactData.requiredList(data, "sharedWith"),
                                required(data, "publishedAt", Instant::parse))
                        .entrySet()
                        .stream()
                        .map(day -> MemberFacts.ofCategory(event, type, day.getKey(), day.getValue()))
                        .toList();
            case CATEGORY_FOLLOWED_UP -> {
                LocalDate notedOn = required(data, "notedOn", LocalDate::parse);
                yield FactData.requiredList(data, "sharedWith").stream()
                        .map(member -> MemberFacts.ofCategory(event, type, member, notedOn))
                        .toList();
            }
            case REFERENCE_DOCUMENT_PUBLISHED -> MemberFacts.ofDocument(event, transaction);
            case CONSULTATION_INVITED -> List.of(MemberFacts.invitation(event));
            case EVIDENCE_EXPIRING, EVIDENCE_EXPIRED ->
                readers(data, transaction).stream()
                        .map(reader -> ExpiryFacts.of(event, type, "evidenceId", reader))
                        .toList();
            default -> throw new PoisonEventException("no fact of this topic: " + event.type());
        };
    }

    /** Whoever may see the proof: the supplier, the authority that keeps it, those it was shown to. */
    private static Set<String> readers(JsonNode data, WorkerTransaction transaction) {
        Set<String> readers = new TreeSet<>(list(data, "authorities"));
        String keeper = optional(data, "authority", Function.identity());
        if (keeper != null) {
            readers.add(keeper);
        }
        readers.addAll(KnownNetworks.members(transaction, list(data, "networks")));
        readers.add(Fact.OF_SUPPLIER);
        return readers;
    }
}
