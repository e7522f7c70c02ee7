package org.suppliercompliance.benchmarks;

/** How fast waiting facts leave for Kafka: rows are put into the outbox at once and the relay is timed until none waits. */
final class RelayBenchmark {
    private static final int FACTS = 100_000;

    private final Setting setting;

    RelayBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        double[] perSecond = new double[3];
        for (int i = 0; i < perSecond.length; i++) {
            long begin = System.nanoTime();
            setting.sql("criteria", """
                    insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, occurred_at, data)
                    select gen_random_uuid(), 'criteria.benchmark-noted.v1', n::text, 1, 1, (n %% 500)::text, clock_timestamp(),
                        json_build_object('id', n, 'text', repeat('x', 300))
                    from generate_series(1, %d) as n""".formatted(FACTS));
            double written = (System.nanoTime() - begin) / 1e9;
            begin = System.nanoTime();
            while (setting.count(
                            "criteria",
                            "select count(*) from (select 1 from outbox where published_at is null limit 1) as w")
                    > 0) {
                Setting.pause(20);
            }
            perSecond[i] = FACTS / ((System.nanoTime() - begin) / 1e9);
            System.out.printf("relay round %d: written in %.1f s%n", i + 1, written);
        }
        new Table("Relay: 100,000 waiting facts of 350 bytes, median of 3", "what", "facts per second")
                .row("outbox to acknowledged by Kafka and marked", Table.median(perSecond))
                .print();
    }
}
