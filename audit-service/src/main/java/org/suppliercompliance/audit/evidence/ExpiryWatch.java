package org.suppliercompliance.audit.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.suppliercompliance.chassis.database.Row;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.work.DueWork;

/** States 30 days before that evidence comes to its end, and on the day after that it is over. Whoever was away for both states the second alone. */
@ApplicationScoped
class ExpiryWatch implements DueWork {
    private static final int BATCH = 200;
    private static final int BEFORE = -30;

    /** Claims what is due and moves it on to its next step, in one statement: a step that is left behind cannot come again. */
    private static final String PASS = """
            with due as (
                select id from evidence where next_step_at <= ? order by next_step_at limit ? for update skip locked)
            update evidence e set next_step_at = case when over.at > ? then over.at end
            from due join evidence d on d.id = due.id, lateral (select (d.expires_on + 1)::timestamp at time zone d.zone as at) over
            where e.id = due.id
            returning e.id, e.authority, e.supplier_id, e.subject, e.audit_id, e.non_compliance_id, e.kind, e.expires_on, e.zone, e.version,
                e.next_step_at is null as expired, e.audience <> 'OWN_SIDE' and %s as shown""".formatted(EvidenceRows.SHOWN);

    @Override
    public String name() {
        return "evidence-expiry";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<Fact> facts = transaction.query(PASS, ExpiryWatch::fact, now, BATCH, now);
        facts.forEach(transaction::append);
        return facts.size();
    }

    private static Fact fact(Row row) throws SQLException {
        UUID id = row.uuid("id");
        String supplier = row.uuid("supplier_id").toString();
        boolean expired = row.bool("expired");
        int step = expired ? 0 : BEFORE;
        return new Fact(
                expired ? "evidence-expired" : "evidence-expiring",
                id.toString(),
                row.bigint("version"),
                supplier,
                row.text("authority"),
                row.bool("shown") ? supplier : null,
                new ExpiryFact(
                        id + "/EXPIRY/" + step,
                        id,
                        row.text("authority"),
                        row.uuid("supplier_id"),
                        EvidenceSubject.valueOf(row.text("subject")),
                        row.nullableUuid("audit_id"),
                        row.nullableUuid("non_compliance_id"),
                        EvidenceKind.valueOf(row.text("kind")),
                        row.date("expires_on"),
                        step,
                        row.text("zone")));
    }
}
