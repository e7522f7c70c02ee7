package org.suppliercompliance.benchmarks;

/** Reading one case, and the first page of the overdue ones among a million open. */
final class ReadBenchmark {
    private static final int CLIENTS = 16;
    private static final int ROUND = 10_000;
    private static final int CASES = 20_000;
    private static final int ROUNDS = 5;
    /** Requests until the compiler rests: what it does is not what a request costs. Of the list, 40,000 still cost a third more than the next ones. */
    private static final int WARM_UP = 200_000;

    private final Setting setting;

    ReadBenchmark(Setting setting) {
        this.setting = setting;
    }

    void one() {
        if (setting.count("audit", "select count(*) from non_compliance") < CASES) {
            setting.cases(1, CASES);
        }
        setting.sql("audit", "vacuum analyze");
        Baseline.fill(setting, CASES);
        measure(
                "Reading one non-compliance",
                "read.sql",
                ROUND,
                n -> new HttpLoad.Call("GET", "/audit/v1/non-compliances/" + Setting.caseId(1 + n % CASES), "", ""));
    }

    void overdue() {
        OpenCases.fill(setting, 1_000_000);
        Baseline.fill(setting, 1_000_000);
        Baseline.communicateAll(setting);
        measure(
                "First 50 of the overdue ones, 1,000,000 open",
                "overdue50.sql",
                ROUND / 5,
                n -> new HttpLoad.Call("GET", "/audit/v1/non-compliances?overdue=true&limit=50", "", ""));
    }

    private void measure(String title, String script, int round, HttpLoad.Calls calls) {
        for (int i = 0; i < WARM_UP / round; i++) {
            load(round, calls);
        }
        double[] cpu = new double[ROUNDS];
        double[] perSecond = new double[ROUNDS];
        double[] median = new double[ROUNDS];
        double[] baseCpu = new double[ROUNDS];
        double[] basePerSecond = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double before = setting.cpu("audit");
            HttpLoad.Outcome outcome = load(round, calls);
            cpu[i] = (setting.cpu("audit") - before) / round * 1e6;
            perSecond[i] = outcome.perSecond();
            median[i] = outcome.percentile(0.5);
            if (setting.pgbench.isPresent()) {
                double start = ProcessCpu.seconds(setting.suite.postgres().pid());
                Pgbench.Outcome base = setting.pgbench.get().run(Setting.baseline(script), CLIENTS, 0, round / CLIENTS);
                double used = ProcessCpu.seconds(setting.suite.postgres().pid()) - start + base.clientCpuSeconds();
                baseCpu[i] = used / base.transactions() * 1e6;
                basePerSecond[i] = base.perSecond();
            }
        }
        Table table = new Table(
                title + " (" + CLIENTS + " clients, median of " + ROUNDS + " rounds of " + round + ")",
                "what",
                "per second",
                "CPU us each",
                "per CPU-second",
                "p50 ms");
        double mine = Table.median(cpu);
        table.row("GET: service + PostgreSQL", Table.median(perSecond), mine, 1e6 / mine, Table.median(median));
        if (setting.pgbench.isPresent()) {
            table.row(
                    "baseline/" + script + ": pgbench + PostgreSQL",
                    Table.median(basePerSecond),
                    Table.median(baseCpu),
                    1e6 / Table.median(baseCpu),
                    "");
            table.row(
                    "ratio",
                    Table.median(perSecond) / Table.median(basePerSecond),
                    mine / Table.median(baseCpu),
                    Table.median(baseCpu) / mine,
                    "");
        }
        table.print();
    }

    private HttpLoad.Outcome load(int count, HttpLoad.Calls calls) {
        return new HttpLoad(setting.origin("audit"), setting.manager()).run(1, count, CLIENTS, 200, calls);
    }
}
