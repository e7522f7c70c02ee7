package org.suppliercompliance.notification.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.time.Ids;
import org.suppliercompliance.notification.delivery.DeliveryQueue;
import org.suppliercompliance.notification.fact.Fact;

/** Writes alerts, with the mail and the fact that follow from each. */
final class AlertRaising {
    private AlertRaising() {}

    /** One alert for each of the persons; a person who has it already gets no second one. */
    static void raise(Fact fact, Recipients recipients, WorkerTransaction transaction) {
        UUID supplier = recipients.supplierSide() ? fact.supplierId() : null;
        for (UUID person : recipients.persons()) {
            UUID alert = Ids.next();
            if (insert(alert, fact, person, supplier, transaction)) {
                DeliveryQueue.mail(transaction, fact, alert, person);
                transaction.append(AlertEvents.raised(alert, fact, person, supplier));
            }
        }
    }

    /** An alert for nobody yet: visible, and addressed as soon as somebody is added. */
    static void await(Fact fact, Recipients recipients, WorkerTransaction transaction) {
        insert(Ids.next(), fact, null, recipients.supplierSide() ? fact.supplierId() : null, transaction);
    }

    private static boolean insert(
            UUID alert, Fact fact, @Nullable UUID person, @Nullable UUID supplier, WorkerTransaction transaction) {
        return transaction.update(
                        "insert into alert (id, fact_id, recipient, authority, supplier_id, status, raised_at, version)"
                                + " values (?, ?, ?::uuid, ?, ?::uuid, 'RAISED', ?, 1)"
                                + " on conflict on constraint uq_alert_fact_recipient do nothing",
                        alert,
                        fact.id(),
                        person,
                        fact.authority(),
                        supplier,
                        transaction.now())
                == 1;
    }
}
