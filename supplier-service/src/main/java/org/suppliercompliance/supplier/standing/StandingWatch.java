package org.suppliercompliance.supplier.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.work.DueWork;

/** Tells that a supplier turned red because a date passed, once. */
@ApplicationScoped
class StandingWatch implements DueWork {
    private static final int BATCH = 200;

    private record Turned(String authority, UUID supplierId, int openCases, long version) {}

    @Override
    public String name() {
        return "standing-turning-red";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        List<Turned> turned = transaction.query(
                """
                with due as (
                    select authority, supplier_id from standing where told = 'YELLOW' and order_at <= ?
                    order by order_at limit ? for update skip locked)
                update standing t set told = 'RED', version = t.version + 1
                from due where t.authority = due.authority and t.supplier_id = due.supplier_id
                returning t.authority, t.supplier_id, t.open_cases, t.version""",
                row -> new Turned(
                        row.text("authority"),
                        row.uuid("supplier_id"),
                        row.integer("open_cases"),
                        row.bigint("version")),
                transaction.now(),
                BATCH);
        turned.forEach(one -> transaction.append(StandingLedger.changed(
                one.authority(),
                one.supplierId(),
                StandingColour.RED,
                StandingColour.YELLOW,
                one.openCases(),
                one.version())));
        return turned.size();
    }
}
