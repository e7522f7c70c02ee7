package org.suppliercompliance.benchmarks;

import java.nio.file.Path;

/** Communicating a non-compliance, against one minimal statement that changes a state, a journal and an outbox row. */
final class ActBenchmark {
    private static final int CLIENTS = 16;
    private static final int WARM_UP = 60_000;
    private static final int ROUND = 10_000;
    private static final int ROUNDS = 5;
    /** The cases that {@code floor/communicate.sql} draws from. */
    private static final int FLOOR_FROM = 1_000_001;

    private static final int FLOOR_TO = 1_400_000;

    private final Setting setting;

    ActBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        setting.cases(1, WARM_UP + ROUNDS * ROUND);
        setting.sql("audit", "vacuum analyze");
        load(1, WARM_UP);
        double[] cpu = new double[ROUNDS];
        double[] ofService = new double[ROUNDS];
        double[] perSecond = new double[ROUNDS];
        double[] median = new double[ROUNDS];
        double[] baseCpu = new double[ROUNDS];
        double[] basePerSecond = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double before = setting.cpu("audit");
            double serviceBefore = setting.serviceCpu("audit");
            HttpLoad.Outcome outcome = load(WARM_UP + i * ROUND + 1, ROUND);
            ofService[i] = (setting.serviceCpu("audit") - serviceBefore) / ROUND * 1e6;
            cpu[i] = (setting.cpu("audit") - before) / ROUND * 1e6;
            perSecond[i] = outcome.perSecond();
            median[i] = outcome.percentile(0.5);
            if (setting.pgbench.isPresent()) {
                baseline(setting.pgbench.get(), i, baseCpu, basePerSecond);
            }
        }
        double mine = Table.median(cpu);
        double base = Table.median(baseCpu);
        Table table = new Table(
                "Communicating a non-compliance (" + CLIENTS + " clients, median of " + ROUNDS + " rounds of " + ROUND
                        + ")",
                "what",
                "per second",
                "CPU us per act",
                "of it service",
                "acts per CPU-second",
                "p50 ms");
        table.row(
                "POST .../communication: service (with relay) + PostgreSQL",
                Table.median(perSecond),
                mine,
                Table.median(ofService),
                1e6 / mine,
                Table.median(median));
        if (setting.pgbench.isPresent()) {
            table.row(
                    "baseline/communicate.sql: pgbench + PostgreSQL",
                    Table.median(basePerSecond),
                    base,
                    "",
                    1e6 / base,
                    "");
            double floor = floor(setting.pgbench.get());
            table.row(
                    "floor/communicate.sql: the same statements in two round trips, no service",
                    "",
                    floor,
                    "",
                    1e6 / floor,
                    "");
            table.row("ratio", Table.median(perSecond) / Table.median(basePerSecond), mine / base, "", base / mine, "");
        }
        table.print();
    }

    /** CPU microseconds of one act when only its statements run. */
    private double floor(Pgbench pgbench) {
        setting.cases(FLOOR_FROM, FLOOR_TO);
        setting.sql("audit", "vacuum analyze");
        // The relay would send what the script writes, on PostgreSQL's time.
        setting.suite.service("audit").suspend();
        try {
            return floorAsleep(pgbench);
        } finally {
            setting.suite.service("audit").resume();
        }
    }

    private double floorAsleep(Pgbench pgbench) {
        Pgbench asApp = pgbench.in("audit", "audit_app", "audit");
        Path script = Path.of("benchmarks", "floor", "communicate.sql").toAbsolutePath();
        asApp.run(script, CLIENTS, 0, WARM_UP / 10 / CLIENTS);
        double[] cpu = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double before = ProcessCpu.seconds(setting.suite.postgres().pid());
            Pgbench.Outcome outcome = asApp.run(script, CLIENTS, 0, ROUND / CLIENTS);
            double used = ProcessCpu.seconds(setting.suite.postgres().pid()) - before + outcome.clientCpuSeconds();
            cpu[i] = used / outcome.transactions() * 1e6;
        }
        return Table.median(cpu);
    }

    private HttpLoad.Outcome load(int from, int count) {
        return new HttpLoad(setting.origin("audit"), setting.manager())
                .run(from, count, CLIENTS, 200, Setting::communication);
    }

    private void baseline(Pgbench pgbench, int round, double[] cpu, double[] perSecond) {
        Baseline.fill(setting, WARM_UP + ROUND);
        pgbench.run(Setting.baseline("communicate.sql"), CLIENTS, 0, WARM_UP / 10 / CLIENTS);
        double before = ProcessCpu.seconds(setting.suite.postgres().pid());
        Pgbench.Outcome outcome = pgbench.run(Setting.baseline("communicate.sql"), CLIENTS, 0, ROUND / CLIENTS);
        double used = ProcessCpu.seconds(setting.suite.postgres().pid()) - before + outcome.clientCpuSeconds();
        cpu[round] = used / outcome.transactions() * 1e6;
        perSecond[round] = outcome.perSecond();
    }
}
