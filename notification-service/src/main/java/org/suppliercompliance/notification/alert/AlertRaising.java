package org.suppliercompliance.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.delivery.DeliveryQueue;
import org.suppliercompliance.notification.escalation.Climbs;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.subscription.Subscribers.Asked;

/** Writes alerts, with the mail and the fact that follow from each. */
final class AlertRaising {
    private AlertRaising() {}

    /** One alert for each of the persons; a person who has it already gets no second one. */
    static void raise(Fact fact, Recipients recipients, WorkerTransaction transaction) {
        UUID supplier = recipients.supplierSide() ? fact.supplierId() : null;
        for (UUID person : recipients.persons()) {
            raise(fact, person, supplier, 0, null, null, transaction);
        }
        Climbs.begin(transaction, fact);
    }

    /** One more alert for each of these: nobody before has acknowledged it since it was first told. */
    static void escalate(Fact fact, List<UUID> persons, int step, Instant since, WorkerTransaction transaction) {
        for (UUID person : persons) {
            raise(fact, person, null, step, since, null, transaction);
        }
    }

    /** One alert for each who asked for it and has none by part; its mail says how to end that. */
    static void raiseByWish(Fact fact, List<Asked> asked, WorkerTransaction transaction) {
        for (Asked one : asked) {
            raise(fact, one.person(), null, 0, null, one.subscription(), transaction);
        }
    }

    /** The same in the inbox only: no mail follows. */
    static void raiseInInbox(Fact fact, List<UUID> persons, WorkerTransaction transaction) {
        for (UUID person : persons) {
            insert(fact, person, null, 0, null, null, transaction)
                    .ifPresent(raised -> transaction.append(
                            AlertEvents.raised(raised.id(), raised.version(), fact, person, null, 0)));
        }
    }

    /** An alert for nobody yet: visible, and addressed as soon as somebody is added. */
    static void await(Fact fact, Recipients recipients, WorkerTransaction transaction) {
        insert(fact, null, recipients.supplierSide() ? fact.supplierId() : null, 0, null, null, transaction);
        Climbs.begin(transaction, fact);
    }

    private static void raise(
            Fact fact,
            UUID person,
            @Nullable UUID supplier,
            int step,
            @Nullable Instant since,
            @Nullable UUID subscription,
            WorkerTransaction transaction) {
        insert(fact, person, supplier, step, since, subscription, transaction).ifPresent(raised -> {
            DeliveryQueue.mail(transaction, fact, raised.id(), person, step);
            transaction.append(AlertEvents.raised(raised.id(), raised.version(), fact, person, supplier, step));
        });
    }

    private record Raised(UUID id, long version) {}

    /** An alert that went elsewhere comes back to whom it was taken from. */
    private static Optional<Raised> insert(
            Fact fact,
            @Nullable UUID person,
            @Nullable UUID supplier,
            int step,
            @Nullable Instant since,
            @Nullable UUID subscription,
            WorkerTransaction transaction) {
        return transaction.one(
                "insert into alert (id, fact_id, recipient, authority, supplier_id, status, raised_at, version, escalation_step, unacknowledged_since, subscription_id)"
                        + " values (?, ?, ?::uuid, ?, ?::uuid, 'RAISED', ?, 1, ?, ?::timestamptz, ?::uuid)"
                        + " on conflict on constraint uq_alert_fact_recipient do update set status = 'RAISED', raised_at = excluded.raised_at,"
                        + " read_at = null, version = alert.version + 1 where alert.status = 'CANCELLED' returning id, version",
                row -> new Raised(row.uuid("id"), row.bigint("version")),
                Ids.next(),
                fact.id(),
                person,
                fact.authority(),
                supplier,
                transaction.now(),
                step,
                since,
                subscription);
    }
}
