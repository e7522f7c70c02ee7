package org.suppliercompliance.benchmarks;

/** A consumer that begins with an empty database: how fast it takes in a topic that already holds a million events. */
final class ReplayBenchmark {
    private static final int EVENTS = Integer.getInteger("benchmarks.replay", 1_000_000);

    private final Setting setting;

    ReplayBenchmark(Setting setting) {
        this.setting = setting;
    }

    /** The events are written to the topic while the consumer sleeps, then it is woken and timed. */
    void run() {
        setting.alone("supplier", () -> {
            setting.sql("supplier", """
                    insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, occurred_at, data)
                    select (lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || left(md5(n::text), 3) || '8' || right(md5('r' || n), 15))::uuid,
                        'supplier.supplier-registered.v1', id::text, 1, 1, id::text, clock_timestamp(),
                        json_build_object('id', id, 'legalName', 'Replayed ' || n, 'country', 'SE', 'identifiers', json_build_array(), 'roles', json_build_array('RESELLER'))
                    from (select n, md5('replay-' || n)::uuid as id from generate_series(1, %d) as n) as made""".formatted(EVENTS));
            setting.awaitCount(
                    "supplier",
                    "select count(*) from (values (1)) one where not exists (select from outbox where published_at is null)",
                    1);
        });
        setting.alone("audit", () -> {
            String known = "select count(*) from known_supplier where legal_name like 'Replayed %'";
            double before = setting.cpu("audit");
            long already = setting.count("audit", known);
            long begin = System.nanoTime();
            setting.awaitCount("audit", known, EVENTS);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double used = setting.cpu("audit") - before;
            new Table(
                            "Replay of " + EVENTS + " events into a consumer that knows none of them",
                            "what",
                            "events per second",
                            "CPU us per event")
                    .row(
                            "audit-service: receipt, version and copy of each, in order",
                            (EVENTS - already) / seconds,
                            used / (EVENTS - already) * 1e6)
                    .print();
        });
    }
}
