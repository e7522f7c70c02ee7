package org.suppliercompliance.notification.alert;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.delivery.DeliveryQueue;
import org.suppliercompliance.notification.escalation.Climbs;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.subscription.Subscribers.Asked;

/** Writes alerts, with the mail and the fact that follow from each. */
final class AlertRaising {
    private static final Told BY_PART_OR_WISH = new Told(null, 0, null);

    private AlertRaising() {}

    /** One alert for each of the persons; a person who has it already gets no second one. */
    static void raise(Fact fact, Recipients recipients, WorkerTransaction transaction) {
        UUID supplier = recipients.supplierSide() ? fact.supplierId() : null;
        raise(fact, new Told(supplier, 0, null), byPart(recipients.persons()), transaction);
        Climbs.begin(transaction, fact);
    }

    /** One more alert for each of these: nobody before has acknowledged it since it was first told. */
    static void escalate(Fact fact, List<UUID> persons, int step, Instant since, WorkerTransaction transaction) {
        raise(fact, new Told(null, step, since), byPart(persons), transaction);
    }

    /** One alert for each who asked for it and has none by part; its mail says how to end that. */
    static void raiseByWish(Fact fact, List<Asked> asked, WorkerTransaction transaction) {
        raise(
                fact,
                BY_PART_OR_WISH,
                asked.stream()
                        .map(one -> new Reader(one.person(), one.subscription()))
                        .toList(),
                transaction);
    }

    /** The same in the inbox only: no mail follows. */
    static void raiseInInbox(Fact fact, List<UUID> persons, WorkerTransaction transaction) {
        state(fact, BY_PART_OR_WISH, insert(fact, BY_PART_OR_WISH, byPart(persons), transaction), transaction);
    }

    /** An alert for nobody yet: visible, and addressed as soon as somebody is added, or has taken over from who just leaves. */
    static void await(Fact fact, Recipients recipients, WorkerTransaction transaction) {
        UUID supplier = recipients.supplierSide() ? fact.supplierId() : null;
        insert(fact, new Told(supplier, 0, null), List.of(new Reader(null, null)), transaction);
        if (recipients.changing()) {
            transaction.update(
                    "update alert set handed_on_at = clock_timestamp() where fact_id = ? and recipient is null",
                    fact.id());
        }
        Climbs.begin(transaction, fact);
    }

    /** Told as a contact of this supplier, at this step since then. */
    private record Told(
            @Nullable UUID supplier, int step, @Nullable Instant since) {}

    /** A person with the wish that it is told by; nobody at all while it waits. */
    private record Reader(@Nullable UUID person, @Nullable UUID subscription) {}

    private static List<Reader> byPart(List<UUID> persons) {
        return persons.stream()
                .distinct()
                .map(person -> new Reader(person, null))
                .toList();
    }

    private static void raise(Fact fact, Told told, List<Reader> readers, WorkerTransaction transaction) {
        List<Raised> raised = insert(fact, told, readers, transaction);
        Map<UUID, UUID> alerts = new LinkedHashMap<>();
        raised.forEach(one -> alerts.put(one.person(), one.id()));
        DeliveryQueue.mail(transaction, fact, alerts, told.step());
        state(fact, told, raised, transaction);
    }

    private static void state(Fact fact, Told told, List<Raised> raised, WorkerTransaction transaction) {
        raised.forEach(one -> transaction.append(
                AlertEvents.raised(one.id(), one.version(), fact, one.person(), told.supplier(), told.step())));
    }

    private record Raised(UUID id, UUID person, long version) {}

    /** All in one statement. An alert that went elsewhere comes back to whom it was taken from. Answers those that are for somebody. */
    private static List<Raised> insert(Fact fact, Told told, List<Reader> readers, WorkerTransaction transaction) {
        if (readers.isEmpty()) {
            return List.of();
        }
        return transaction
                .query(
                        "insert into alert (id, fact_id, recipient, authority, supplier_id, status, raised_at, version, escalation_step,"
                                + " unacknowledged_since, subscription_id)"
                                + " select w.id, ?, w.person, ?, ?::uuid, 'RAISED', ?, 1, ?, ?::timestamptz, w.subscription"
                                + " from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as w (id, person, subscription)"
                                + " on conflict on constraint uq_alert_fact_recipient do update set status = 'RAISED', raised_at = excluded.raised_at,"
                                + " read_at = null, version = alert.version + 1 where alert.status = 'CANCELLED' returning id, recipient, version",
                        row -> new Inserted(row.uuid("id"), row.nullableUuid("recipient"), row.bigint("version")),
                        fact.id(),
                        fact.authority(),
                        told.supplier(),
                        transaction.now(),
                        told.step(),
                        told.since(),
                        readers.stream().map(reader -> Ids.next()).toArray(UUID[]::new),
                        each(readers, Reader::person),
                        each(readers, Reader::subscription))
                .stream()
                .flatMap(Inserted::raised)
                .toList();
    }

    private record Inserted(UUID id, @Nullable UUID person, long version) {
        Stream<Raised> raised() {
            return person == null ? Stream.empty() : Stream.of(new Raised(id, person, version));
        }
    }

    private static @Nullable UUID[] each(List<Reader> readers, Function<Reader, @Nullable UUID> part) {
        return readers.stream().map(part).toArray(UUID[]::new);
    }
}
