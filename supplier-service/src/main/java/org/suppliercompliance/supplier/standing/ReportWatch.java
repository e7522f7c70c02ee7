package org.suppliercompliance.supplier.standing;

import jakarta.enterprise.context.ApplicationScoped;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/** Lets the reports count whose date has passed; {@link StandingWork} works out what that makes of the standings. */
@ApplicationScoped
class ReportWatch implements DueWork {
    private static final int BATCH = 200;

    @Override
    public String name() {
        return "standing-of-late-reports";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        return transaction.update("""
                with passed as (
                    select authority, case_id from standing_fact where kind = 'REPORT' and not open and clock is not null and order_at <= ?
                    order by order_at limit ? for update skip locked),
                late as (
                    update standing_fact f set open = true from passed p where f.authority = p.authority and f.case_id = p.case_id
                    returning f.authority, f.supplier_id)
                insert into standing_due (authority, supplier_id) select distinct authority, supplier_id from late""", transaction.now(), BATCH);
    }
}
