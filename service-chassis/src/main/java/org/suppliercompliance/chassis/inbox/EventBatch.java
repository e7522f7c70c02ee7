package org.suppliercompliance.chassis.inbox;

import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.MDC;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.database.WorkerTransactions;
import org.suppliercompliance.chassis.inbox.Receipts.Version;
import org.suppliercompliance.chassis.tracing.Tracing;

/** Applies records of one partition: receipts, effects and versions in one transaction. */
final class EventBatch {
    /**
     * What became of the records.
     *
     * @param newer one for each that passed by because its version is not known here yet: its type, without the version
     */
    record Outcome(int applied, int repeated, int stale, int passedBy, List<String> newer) {}

    /** A month is kept at the least, so nothing of the last four weeks is forgotten. */
    private static final Duration LATELY = Duration.ofDays(28);

    private final TopicSubscription subscription;
    private final SubscribedTypes types;
    private final EventReader reader;
    private final WorkerTransactions transactions;
    private final Tracing tracing;

    EventBatch(TopicSubscription subscription, EventReader reader, WorkerTransactions transactions, Tracing tracing) {
        this.subscription = subscription;
        this.types = new SubscribedTypes(subscription.types());
        this.reader = reader;
        this.transactions = transactions;
        this.tracing = tracing;
    }

    /** Applies all or nothing; the exception of the first record that cannot be applied comes through. */
    Outcome apply(List<ConsumerRecord<String, byte[]>> records) {
        List<String> newer = new ArrayList<>();
        List<ReceivedEvent> events = new ArrayList<>(records.size());
        records.forEach(record -> read(record, newer).ifPresent(events::add));
        int passedBy = records.size() - events.size() - newer.size();
        if (events.isEmpty()) {
            return new Outcome(0, 0, 0, passedBy, newer);
        }
        return transactions.call(transaction -> apply(transaction, events, passedBy, newer));
    }

    /** The event of the record, if it is for this consumer; an exception says why it cannot be read. */
    Optional<ReceivedEvent> read(ConsumerRecord<String, byte[]> record) {
        return read(record, new ArrayList<>());
    }

    private Optional<ReceivedEvent> read(ConsumerRecord<String, byte[]> record, List<String> newer) {
        String type = reader.type(record.headers());
        if (type == null || types.contain(type)) {
            return Optional.of(reader.read(record.headers(), record.key(), record.value()));
        }
        String kind = types.knownInOlderVersion(type);
        if (kind != null) {
            newer.add(kind);
        }
        return Optional.empty();
    }

    private Outcome apply(WorkerTransaction transaction, List<ReceivedEvent> events, int passedBy, List<String> newer) {
        Map<UUID, ReceivedEvent> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.receiptId(), event));
        Set<UUID> fresh = Receipts.add(transaction, subscription.consumer(), distinct.keySet());
        List<ReceivedEvent> unseen = distinct.values().stream()
                .filter(event -> fresh.contains(event.receiptId()))
                .toList();
        int applied = applyInOrder(transaction, unseen);
        return new Outcome(applied, events.size() - unseen.size(), unseen.size() - applied, passedBy, newer);
    }

    /** Applies events that are new to this consumer, except those older than what is already known of their aggregate. */
    int applyInOrder(WorkerTransaction transaction, List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        Set<String> subjects = new HashSet<>();
        events.forEach(event -> subjects.add(event.subject()));
        Map<String, Version> known = Receipts.versions(transaction, subscription.consumer(), subjects);
        Map<String, Version> newer = new HashMap<>();
        Instant forgotten = forgottenBefore(transaction, events);
        int applied = 0;
        for (ReceivedEvent event : events) {
            Version version = new Version(event.epoch(), event.aggregateVersion());
            Version before = known.get(event.subject());
            if (before != null && version.isOlderThan(before)) {
                continue;
            }
            String correlation = event.correlationId() == null ? event.id().toString() : event.correlationId();
            transaction.causedBy(correlation, event.id().toString());
            if (event.isRestoration()) {
                restored(event, transaction);
            } else {
                effect(event, correlation, forgotten, transaction);
            }
            applied++;
            if (before == null || before.isOlderThan(version)) {
                known.put(event.subject(), version);
                newer.put(event.subject(), version);
            }
        }
        Receipts.remember(transaction, subscription.consumer(), newer);
        return applied;
    }

    /** An event that newer ones of its aggregate have overtaken; answers whether it had an effect. */
    boolean applyLate(WorkerTransaction transaction, ReceivedEvent event) {
        transaction.causedBy(
                event.correlationId() == null ? event.id().toString() : event.correlationId(),
                event.id().toString());
        return !event.isRestoration() && subscription.late(event, transaction);
    }

    /** From here on facts of the older epoch are stale; what the producer still knows follows, in the new one. */
    private void restored(ReceivedEvent event, WorkerTransaction transaction) {
        if (event.data().path("known").asBoolean(true)) {
            subscription.restated(event.subject(), transaction);
        } else {
            subscription.forget(event.subject(), transaction);
        }
    }

    private void effect(ReceivedEvent event, String correlation, Instant forgotten, WorkerTransaction transaction) {
        MDC.put("correlationId", correlation);
        try {
            tracing.span(
                    "process " + event.type(),
                    SpanKind.CONSUMER,
                    event.traceParent(),
                    Map.of("messaging.system", "kafka", "messaging.destination.name", subscription.topic()),
                    () -> {
                        if (event.isFrom(forgotten)) {
                            subscription.onForgotten(event, transaction);
                        } else {
                            subscription.on(event, transaction);
                        }
                        return true;
                    });
        } finally {
            MDC.remove("correlationId");
        }
    }

    /** Asked only when an event is so old that its receipt could be gone: in every day's traffic none is. */
    private static Instant forgottenBefore(WorkerTransaction transaction, List<ReceivedEvent> events) {
        Instant lately = Instant.now().minus(LATELY);
        return events.stream().anyMatch(event -> event.isFrom(lately))
                ? Receipts.keptSince(transaction)
                : Instant.EPOCH;
    }
}
