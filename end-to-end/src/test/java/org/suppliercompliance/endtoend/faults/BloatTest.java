package org.suppliercompliance.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.endtoend.faults.Operation.Outcome;

/** The chassis's own tables after years. */
@Order(11)
@Tag("faults")
class BloatTest {
    private static final int ROWS = FaultBench.setting("bloat", 1_000_000);
    private static final int WRITES = 300;
    private static final String UNSENT =
            "explain select position from outbox where published_at is null order by position limit 500";

    private final FaultBench bench = FaultBench.get();

    @Test
    @DisplayName(
            "FH7: a million sent events and receipts, each event's row written twice: the relay reads what is unsent and nothing else, writes are as fast, an old month of receipts and old answers go")
    void tables_are_full() throws Exception {
        FaultBench.prove("FH7", proof -> {
            long empty = p99(load("FH7A").stop());
            proof.figure("p99 before", empty + " ms");
            fillOutbox();
            String month = fillReceipts();
            fillAnswers();
            proof.hit("outbox of audit %d rows, receipts of notification %d, old answers of audit %d"
                    .formatted(
                            bench.tables().number("audit", "select count(*) from outbox"),
                            bench.tables().number("notification", "select count(*) from " + month),
                            old()));
            Run run;
            try {
                String plan = bench.tables()
                        .rows("audit", UNSENT, row -> row.getString(1))
                        .toString();
                assertThat(plan).contains("ix_outbox_unpublished").doesNotContain("Seq Scan");
                run = load("FH7B");
                long full = p99(run.stop());
                proof.figure("p99 with full tables", full + " ms");
                assertThat(full).isLessThan(2 * empty + 250);
                prune(month, proof);
            } finally {
                bench.tables().execute("audit", "delete from outbox where subject = 'bloat'");
            }
            proof.figure("drained in", CrashTest.seconds(bench.tables().awaitDrained(FaultBench.LONG)));
            bench.tables().awaitDelivered(FaultBench.LONG);
            run.check(proof);
        });
    }

    private Run load(String name) {
        Run run = new Run(name, List.of(Load.Write.values()));
        run.untilAcknowledged(WRITES);
        return run;
    }

    private static long p99(List<Operation> history) {
        assertThat(history).allMatch(each -> each.outcome() == Outcome.OK);
        return Load.percentile(history, 0.99);
    }

    private void prune(String month, Proof proof) {
        Instant start = Instant.now();
        bench.tables().execute("notification", "select inbox_forget(24)");
        proof.figure("a month of receipts went in", CrashTest.seconds(Duration.between(start, Instant.now())));
        assertThat(bench.tables()
                        .number("notification", "select count(*) from pg_class where relname = '" + month + "'"))
                .isZero();
        // it looks every few minutes; at its start at once
        bench.replicas("audit").get(0).stop();
        bench.replicas("audit").get(0).start();
        Duration gone = Tables.await(FaultBench.LONG, () -> old() == 0, () -> old() + " old answers are left");
        proof.figure("old answers went in", CrashTest.seconds(gone));
    }

    /** Sent like any other: written once unsent and once more as sent, so that the index on the unsent holds what is dead. */
    private void fillOutbox() {
        bench.tables().execute("audit", """
                begin;
                insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, audience, occurred_at, data)
                    select uuidv7(), 'audit.bloat.v1', 'bloat', n, 1, 'bloat', 'bloat', now(), '{}' from generate_series(1, %d) n;
                update outbox set published_at = now() where subject = 'bloat';
                commit""".formatted(ROWS));
    }

    /** A month that is older than what is kept. Answers the table it is in. */
    private String fillReceipts() {
        YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(30);
        String partition = "inbox_" + month.format(DateTimeFormatter.ofPattern("yyyyMM"));
        bench.tables().execute("notification", """
                set role notification_owner;
                create table %1$s partition of inbox for values from (inbox_bound('%2$s-01T00:00Z')) to (inbox_bound('%3$s-01T00:00Z'));
                insert into %1$s (consumer, event_id)
                    select 'notification-alerts', uuidv7('%2$s-15T00:00Z'::timestamptz - now()) from generate_series(1, %4$d)""".formatted(partition, month, month.plusMonths(1), ROWS));
        return partition;
    }

    private void fillAnswers() {
        bench.tables().execute("audit", """
                insert into idempotency_answer (scope, tenant, request_hash, status, created_at)
                    select decode(md5(n::text), 'hex'), 'bloat', '\\x00', 201, now() - interval '3 days' from generate_series(1, %d) n""".formatted(ROWS / 10));
    }

    private long old() {
        return bench.tables().number("audit", "select count(*) from idempotency_answer where tenant = 'bloat'");
    }
}
