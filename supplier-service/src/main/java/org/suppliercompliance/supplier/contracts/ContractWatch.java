package org.suppliercompliance.supplier.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.work.DueWork;

/** Tells that contracts have ended, each version of an end once, on the day after the last one where the authority is. */
@ApplicationScoped
class ContractWatch implements DueWork {
    private static final int BATCH = 200;

    private record Ended(UUID id, ContractEndedFact fact, long version) {}

    @Override
    public String name() {
        return "contract-end";
    }

    /** Asks per authority, because the day begins at another moment in another zone. */
    @Override
    public int runBatch(WorkerTransaction transaction) {
        List<Ended> ended = transaction.query(
                """
                select c.*, a.zone, coalesce((select s.survivor_id from supplier s where s.id = c.supplier_id), c.supplier_id) as current_supplier_id
                from authority a cross join lateral (
                    select e.id, e.authority, e.supplier_id, e.reference, e.ends_on, e.end_version, e.early_end_reason is not null as early, e.version
                    from contract e
                    where e.authority = a.code and e.ends_on is not null and e.end_told < e.end_version and e.ends_on < (?::timestamptz at time zone a.zone)::date
                    order by e.ends_on limit ? for update skip locked) c
                limit ?""",
                row -> new Ended(
                        row.uuid("id"),
                        new ContractEndedFact(
                                row.uuid("id") + "/END/" + row.integer("end_version"),
                                row.uuid("id"),
                                row.text("authority"),
                                row.uuid("current_supplier_id"),
                                row.text("reference"),
                                row.date("ends_on"),
                                row.integer("end_version"),
                                row.bool("early"),
                                row.text("zone")),
                        row.bigint("version")),
                transaction.now(),
                BATCH,
                BATCH);
        ended.forEach(one -> transaction.append(fact(one)));
        if (!ended.isEmpty()) {
            transaction.update("update contract set end_told = end_version where id = any(?)", (Object)
                    ended.stream().map(Ended::id).toArray(UUID[]::new));
        }
        return ended.size();
    }

    private static Fact fact(Ended one) {
        String supplier = one.fact().supplierId().toString();
        return new Fact(
                "contract-ended",
                one.id().toString(),
                one.version(),
                supplier,
                one.fact().authority(),
                supplier,
                one.fact());
    }
}
