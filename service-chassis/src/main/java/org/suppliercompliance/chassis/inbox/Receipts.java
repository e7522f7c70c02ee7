package org.suppliercompliance.chassis.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/** The inbox tables: which events a consumer has seen, and the newest version it has applied of each aggregate. */
final class Receipts {
    /** Versions compare as (epoch, version). */
    record Version(int epoch, long number) {
        boolean isOlderThan(Version other) {
            return epoch != other.epoch ? epoch < other.epoch : number < other.number;
        }
    }

    private Receipts() {}

    /** Writes the receipts and returns the ids that were not there yet: the row count decides, nobody asks first. */
    static Set<UUID> add(WorkerTransaction transaction, String consumer, Collection<UUID> eventIds) {
        if (eventIds.size() == 1) {
            UUID id = eventIds.iterator().next();
            int added = transaction.update(
                    "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing", consumer, id);
            return added == 1 ? Set.of(id) : Set.of();
        }
        Object ids = eventIds.toArray(UUID[]::new);
        return new HashSet<>(transaction.query(
                "insert into inbox (consumer, event_id) select ?, id from unnest(?) as arrived(id)"
                        + " on conflict do nothing returning event_id",
                row -> row.uuid("event_id"),
                consumer,
                ids));
    }

    /** Which of the events the consumer has receipts of, in its own table, whatever tables this connection has beside it. */
    static Set<UUID> of(WorkerTransaction transaction, String consumer, Collection<UUID> eventIds) {
        Object ids = eventIds.toArray(UUID[]::new);
        return new HashSet<>(transaction.query(
                "select event_id from public.inbox where consumer = ? and event_id = any(?)",
                row -> row.uuid("event_id"),
                consumer,
                ids));
    }

    /** How many of the events the consumer has yet to come to: it has neither their receipt nor as new a version of their aggregate. */
    static long pending(WorkerTransaction transaction, String consumer, Collection<ReceivedEvent> events) {
        Object ids = events.stream().map(ReceivedEvent::receiptId).toArray(UUID[]::new);
        Object subjects = events.stream().map(ReceivedEvent::subject).toArray(String[]::new);
        Object epochs = events.stream().map(ReceivedEvent::epoch).toArray(Integer[]::new);
        Object numbers = events.stream().map(ReceivedEvent::aggregateVersion).toArray(Long[]::new);
        return transaction
                .one("""
                        select count(*) as events from unnest(?, ?, ?, ?) as e (id, subject, epoch, version)
                        where not exists (select from public.inbox i where i.consumer = ? and i.event_id = e.id)
                            and not exists (select from public.inbox_aggregate k
                                where k.consumer = ? and k.subject = e.subject and (k.epoch, k.version) >= (e.epoch, e.version))""", row -> row.bigint("events"), ids, subjects, epochs, numbers, consumer, consumer)
                .orElseThrow();
    }

    /** Since when receipts are kept; what is older may have been seen. */
    static Instant keptSince(WorkerTransaction transaction) {
        return transaction
                .one(
                        "select greatest(since, 'epoch'::timestamptz) as since from inbox_kept",
                        row -> row.instant("since"))
                .orElseThrow();
    }

    /**
     * The newest versions that are known, kept from others until the transaction ends: two events of one aggregate that are worked on at a
     * time, as after partitions were added or while a dead letter is applied again, would both find the older version known. The rows are
     * locked in one order.
     */
    static Map<String, Version> versions(WorkerTransaction transaction, String consumer, Set<String> subjects) {
        Map<String, Version> versions = new HashMap<>();
        transaction.query(
                "select subject, epoch, version from inbox_aggregate where consumer = ? and subject = any(?)"
                        + " order by subject for no key update",
                row -> versions.put(row.text("subject"), new Version(row.integer("epoch"), row.bigint("version"))),
                consumer,
                subjects);
        return versions;
    }

    /** Remembers versions; a newer one, written by another thread meanwhile, stays. */
    static void remember(WorkerTransaction transaction, String consumer, Map<String, Version> versions) {
        if (versions.isEmpty()) {
            return;
        }
        List<String> subjects = new ArrayList<>(versions.size());
        List<Integer> epochs = new ArrayList<>(versions.size());
        List<Long> numbers = new ArrayList<>(versions.size());
        // One lock order for all, or two consumers of the same subjects could deadlock.
        versions.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            subjects.add(entry.getKey());
            epochs.add(entry.getValue().epoch());
            numbers.add(entry.getValue().number());
        });
        Object epochArray = epochs.toArray(Integer[]::new);
        Object numberArray = numbers.toArray(Long[]::new);
        transaction.update("""
                insert into inbox_aggregate (consumer, subject, epoch, version)
                select ?, applied.* from unnest(?, ?, ?) as applied(subject, epoch, version)
                on conflict (subject, consumer) do update set epoch = excluded.epoch, version = excluded.version
                where (inbox_aggregate.epoch, inbox_aggregate.version) < (excluded.epoch, excluded.version)""", consumer, subjects, epochArray, numberArray);
    }
}
