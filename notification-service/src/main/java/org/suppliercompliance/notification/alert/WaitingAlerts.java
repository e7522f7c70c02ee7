package org.suppliercompliance.notification.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;
import org.suppliercompliance.notification.delivery.DeliveryQueue;
import org.suppliercompliance.notification.fact.Fact;
import org.suppliercompliance.notification.fact.FactRows;
import org.suppliercompliance.notification.reference.KnownSuppliers;

/**
 * Addresses the alerts that found nobody when their fact arrived, once somebody is in the address book. A sweep and not a reaction
 * to the new person: a fact and a person that arrive at the same moment do not see each other. It looks at who was written lately,
 * longer ago than any transaction lasts, and at who can take over what somebody left lately: who erases a contact does not see all the
 * others. The first sweep of a process, and the first one after a pause, look at everybody, for who came while none was running. What
 * announces a day that is past by then is told to nobody.
 */
@ApplicationScoped
class WaitingAlerts implements DueWork {
    private static final int BATCH = 100;

    private static final String WAITING = "with handed_on as (select distinct authority, supplier_id from alert"
            + " where recipient is null and status = 'RAISED' and handed_on_at > clock_timestamp() - interval '2 minutes'),"
            + " fresh as (select supplier_id, authority, roles from person"
            + " where ? or changed_at > clock_timestamp() - interval '2 minutes'"
            // who was there before somebody else left
            + " union all select p.supplier_id, p.authority, p.roles from handed_on h"
            + " join person p on p.authority = h.authority and p.supplier_id is null"
            + " union all select p.supplier_id, p.authority, p.roles from handed_on h"
            + " cross join lateral (" + KnownSuppliers.FAMILY.replace("?", "h.supplier_id") + ") s"
            + " join person p on p.supplier_id = s.id),"
            // contacts of merged suppliers count for each other
            + " kin as (select supplier_id, authority from fresh where supplier_id is not null"
            + " union select k.id, p.authority from fresh p join known_supplier me on me.id = p.supplier_id"
            + " join known_supplier k on k.id = coalesce(me.survivor_id, me.id) or k.survivor_id = coalesce(me.survivor_id, me.id)),"
            + " met as (select a.id from kin p join alert a on a.supplier_id = p.supplier_id"
            + " where a.recipient is null and a.status = 'RAISED' and (p.authority is null or p.authority = a.authority)"
            + " union select a.id from fresh p join alert a on a.authority = p.authority join fact f on f.id = a.fact_id"
            + " where a.recipient is null and a.status = 'RAISED' and p.supplier_id is null"
            + " and 'sustainability-manager' = any (p.roles) and (a.supplier_id is null or f.type = 'deadline-approaching'))"
            + " select a.id as alert_id, " + StaleFacts.DAY_IS_PAST + " as past, " + FactRows.COLUMNS
            + " from met join alert a on a.id = met.id join fact f on f.id = a.fact_id"
            + " where a.recipient is null and a.status = 'RAISED' and f.settled_at is null"
            + " order by a.id limit " + BATCH + " for update of a skip locked for share of f skip locked";

    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    /** When a sweep last found nothing more to do, by the monotonic timer; null before the first. */
    private volatile @Nullable Long sweptAt;

    @Override
    public String name() {
        return "waiting-alerts";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        long now = System.nanoTime();
        Long last = sweptAt;
        boolean everybody = last == null || now - last > PAUSE_NANOS;
        List<Waiting> waiting = transaction.query(WAITING, WaitingAlerts::read, everybody, transaction.now());
        if (waiting.isEmpty()) {
            sweptAt = now;
        }
        int settled = 0;
        for (Waiting alert : waiting) {
            if (alert.past()) {
                transaction.update(
                        "update alert set status = 'CANCELLED', version = version + 1 where id = ?", alert.id());
                settled++;
                continue;
            }
            Recipients recipients = Recipients.of(transaction, alert.fact());
            if (!recipients.persons().isEmpty()) {
                transaction.update("delete from alert where id = ? and recipient is null", alert.id());
                AlertRaising.raise(alert.fact(), recipients, transaction);
                NobodyToTell.settle(alert.fact(), transaction);
                settled++;
            }
        }
        if (settled > 0) {
            DeliveryQueue.wake(transaction);
        }
        return settled;
    }

    private static Waiting read(Row row) throws SQLException {
        return new Waiting(row.uuid("alert_id"), row.bool("past"), FactRows.read(row));
    }

    /** @param past whether the day that it announces is past */
    private record Waiting(UUID id, boolean past, Fact fact) {}
}
