package org.suppliercompliance.supplier.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/** Works out the standings that something shared or a report has moved, a batch at a time. */
@ApplicationScoped
class StandingWork implements DueWork {
    private static final int BATCH = 50;

    private record Due(String authority, UUID supplierId) {}

    private final StandingLedger ledger;

    StandingWork(StandingLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "standing-of-shared";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        List<Due> due = transaction.query("""
                delete from standing_due where id = any(array(select id from standing_due order by id limit ? for update skip locked))
                returning authority, supplier_id""", row -> new Due(row.text("authority"), row.uuid("supplier_id")), BATCH);
        due.stream().distinct().forEach(one -> ledger.workOut(one.authority(), one.supplierId(), transaction));
        return due.size();
    }
}
