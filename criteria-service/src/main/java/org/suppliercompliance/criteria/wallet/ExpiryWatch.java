package org.suppliercompliance.criteria.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.work.DueWork;

/** Tells that proofs come to their end and that they are over, each step once. */
@ApplicationScoped
class ExpiryWatch implements DueWork {
    private static final int BATCH = 200;

    private record Row(
            UUID id,
            UUID supplierId,
            String kind,
            @Nullable String authority,
            List<String> authorities,
            List<String> networks,
            LocalDate expiresOn,
            int expiryVersion,
            @Nullable Integer stepTold,
            ZoneId zone,
            long version) {}

    private final WalletSettings settings;

    ExpiryWatch(WalletSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "evidence-expiry";
    }

    @Override
    public int runBatch(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<Row> rows = transaction.query(
                """
                select e.id, e.supplier_id, k.code as kind, e.authority, e.expires_on, e.expiry_version, e.step_told, e.zone, e.version,
                    array(select g.code from evidence_grant g where g.evidence_id = e.id and g.kind = 'AUTHORITY' order by g.code) as authorities,
                    array(select g.code from evidence_grant g where g.evidence_id = e.id and g.kind = 'NETWORK' order by g.code) as networks
                from evidence e join evidence_kind k on k.id = e.kind_id
                where e.next_step_at <= ? order by e.next_step_at limit ? for update of e skip locked""",
                row -> new Row(
                        row.uuid("id"),
                        row.uuid("supplier_id"),
                        row.text("kind"),
                        row.nullableText("authority"),
                        row.texts("authorities"),
                        row.texts("networks"),
                        row.date("expires_on"),
                        row.integer("expiry_version"),
                        row.nullableInteger("step_told"),
                        ZoneId.of(row.text("zone")),
                        row.bigint("version")),
                now,
                BATCH);
        for (Row row : rows) {
            ExpirySteps steps = new ExpirySteps(settings.stepsBefore(), row.zone());
            // The steps may have been set anew since: then nothing is due yet, and the moment is worked out again.
            ExpirySteps.Due due = steps.due(row.expiresOn(), now).orElse(null);
            Instant next = due == null ? steps.first(row.expiresOn(), now) : due.next();
            if (due != null && (row.stepTold() == null || row.stepTold() < due.step())) {
                transaction.append(fact(row, due.step()));
            }
            transaction.update(
                    "update evidence set next_step_at = ?::timestamptz, step_told = greatest(step_told, ?::integer) where id = ?",
                    next,
                    due == null ? null : due.step(),
                    row.id());
        }
        return rows.size();
    }

    private static Fact fact(Row row, int step) {
        String supplier = row.supplierId().toString();
        return new Fact(
                step == ExpirySteps.EXPIRED ? "evidence-expired" : "evidence-expiring",
                row.id().toString(),
                row.version(),
                supplier,
                // To whom else it is shown is between the supplier and them: in the feed only the supplier reads it.
                null,
                supplier,
                new ExpiryFact(
                        row.id() + "/EXPIRY/" + row.expiryVersion() + "/" + step,
                        row.id(),
                        row.supplierId(),
                        row.kind(),
                        row.authority(),
                        row.authorities(),
                        row.networks(),
                        row.expiresOn(),
                        step,
                        row.zone().getId()));
    }
}
