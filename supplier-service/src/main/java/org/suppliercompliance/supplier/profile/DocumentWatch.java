package org.suppliercompliance.supplier.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.chassis.database.WorkerTransaction;
import org.suppliercompliance.chassis.event.Fact;
import org.suppliercompliance.chassis.work.DueWork;

/** Tells that documents come to the end of their validity, each step once. */
@ApplicationScoped
class DocumentWatch implements DueWork {
    private static final int BATCH = 200;
    /** Where days begin first: what is due anywhere is due there, and is found by its index. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    private record Row(
            UUID id,
            UUID supplierId,
            DocumentKind kind,
            LocalDate validUntil,
            int validityVersion,
            long version,
            LocalDate today) {}

    @Override
    public String name() {
        return "document-expiry";
    }

    /** The day is that of the authority that registered the document: it begins at another moment in another zone. */
    @Override
    public int runBatch(WorkerTransaction transaction) {
        Instant now = transaction.now();
        List<Row> rows = transaction.query(
                """
                select d.id, coalesce(s.survivor_id, s.id) as supplier_id, d.kind, d.valid_until, d.validity_version, d.version, t.today
                from supplier_document d join supplier s on s.id = d.supplier_id join authority a on a.code = d.registered_by
                cross join lateral (select (?::timestamptz at time zone a.zone)::date as today) t
                where d.next_step_on <= ? and d.next_step_on <= t.today order by d.next_step_on limit ? for update of d skip locked""",
                row -> new Row(
                        row.uuid("id"),
                        row.uuid("supplier_id"),
                        DocumentKind.valueOf(row.text("kind")),
                        row.date("valid_until"),
                        row.integer("validity_version"),
                        row.bigint("version"),
                        row.date("today")),
                now,
                LocalDate.ofInstant(now, FIRST),
                BATCH);
        for (Row row : rows) {
            DocumentSteps.Due due =
                    DocumentSteps.due(row.validUntil(), row.today()).orElseThrow();
            transaction.append(fact(row, -due.daysBefore()));
            advance(transaction, row.id(), due.next());
        }
        return rows.size();
    }

    private static void advance(WorkerTransaction transaction, UUID id, @Nullable LocalDate next) {
        transaction.update("update supplier_document set next_step_on = ?::date where id = ?", next, id);
    }

    private static Fact fact(Row row, int step) {
        return new Fact(
                "document-expiring",
                row.id().toString(),
                row.version(),
                row.supplierId().toString(),
                Fact.EVERYONE,
                null,
                new DocumentExpiringFact(
                        row.id() + "/VALIDITY/" + row.validityVersion() + "/" + step,
                        row.id(),
                        row.supplierId(),
                        row.kind(),
                        row.validUntil(),
                        step));
    }
}
