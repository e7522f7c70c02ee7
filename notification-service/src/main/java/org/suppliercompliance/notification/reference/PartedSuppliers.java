package org.suppliercompliance.notification.reference;

import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;

/** Two suppliers that were one for a while: what is told of one is not for the contacts of the other any more. */
final class PartedSuppliers {
    /**
     * What was not sent yet is taken back from these readers, and what nobody else was told waits for a contact of the supplier it is about. A
     * mail that is being sent may arrive; what was sent stays on record.
     */
    private static final String TAKE_BACK =
            "with told as (select a.id, a.fact_id, a.authority, a.supplier_id, a.status = 'RAISED' and not exists"
                    + " (select 1 from delivery d where d.alert_id = a.id"
                    + " and (d.status = 'DELIVERED' or d.leased_until > clock_timestamp())) as unsent"
                    + " from person p join alert a on a.recipient = p.id"
                    + " where p.supplier_id = any (?) and a.supplier_id = any (?) and a.status <> 'CANCELLED' for update of a),"
                    + " dropped as (update delivery set status = 'CANCELLED', reason = 'READDRESSED', version = version + 1"
                    + " where status = 'PENDING' and alert_id in (select id from told)),"
                    + " taken as (update alert set status = 'CANCELLED', version = version + 1"
                    + " where status = 'RAISED' and id in (select id from told where unsent))"
                    + " insert into alert (id, fact_id, recipient, authority, supplier_id, status, raised_at, version, handed_on_at)"
                    + " select gen_random_uuid(), o.fact_id, null, o.authority, o.supplier_id, 'RAISED', ?, 1, clock_timestamp() from told o"
                    + " where o.unsent and not exists (select 1 from alert t where t.fact_id = o.fact_id and t.supplier_id is not null"
                    + " and t.status <> 'CANCELLED' and t.id not in (select id from told))"
                    + " on conflict on constraint uq_alert_fact_recipient do nothing";

    private PartedSuppliers() {}

    /** The supplier, and who is one with it now, left the family of its former survivor. */
    static void part(WorkerTransaction transaction, UUID supplier, UUID formerSurvivor) {
        List<UUID> together = KnownSuppliers.family(transaction, supplier);
        UUID[] here = together.toArray(UUID[]::new);
        UUID[] there = KnownSuppliers.family(transaction, formerSurvivor).stream()
                .filter(one -> !together.contains(one))
                .toArray(UUID[]::new);
        transaction.update(TAKE_BACK, here, there, transaction.now());
        transaction.update(TAKE_BACK, there, here, transaction.now());
    }
}
