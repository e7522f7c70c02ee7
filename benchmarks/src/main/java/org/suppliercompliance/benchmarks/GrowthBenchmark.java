package org.suppliercompliance.benchmarks;

import java.util.concurrent.atomic.AtomicInteger;

/** What a request costs as the open cases grow: reading one, listing 50 overdue, communicating one, and all mixed by 32 clients. */
final class GrowthBenchmark {
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int CLIENTS = 16;
    private static final int MIXED_CLIENTS = 32;
    private static final int ROUND = 5_000;
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 3;
    private static final int PASSES_BEFORE = 3;
    private static final int OVERDUE = 1_000;
    /** Detected cases stand behind the open ones: each is communicated once. */
    private static final int DETECTED_FROM = 2_000_001;

    private final Setting setting;
    private final AtomicInteger nextDetected = new AtomicInteger();

    GrowthBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        Table table = new Table(
                "Growth: CPU us of service + PostgreSQL per request (median of " + ROUNDS + " rounds of " + ROUND + ")",
                "open cases",
                "read one",
                "list 50 overdue",
                "communicate",
                "mixed, " + MIXED_CLIENTS + " clients, 70 % reads",
                "mixed per second",
                "mixed per CPU-second");
        // The compiler rests before the first size counts, or it would look dearer than those behind it.
        for (int i = 0; i < PASSES_BEFORE; i++) {
            measure(SIZES[0]);
        }
        double[][] all = new double[SIZES.length][];
        for (int i = 0; i < SIZES.length; i++) {
            all[i] = measure(SIZES[i]);
            double[] row = all[i];
            table.row(String.format("%,d", SIZES[i]), row[0], row[1], row[2], row[3], row[4], 1e6 / row[3]);
        }
        double[] small = all[0];
        double[] large = all[SIZES.length - 1];
        table.row(
                "ratio largest / smallest",
                large[0] / small[0],
                large[1] / small[1],
                large[2] / small[2],
                large[3] / small[3],
                large[4] / small[4],
                small[3] / large[3]);
        table.print();
    }

    private double[] measure(int open) {
        // As many overdue ones each time: the same page of 50, out of ever more.
        OpenCases.fill(setting, open, open / OVERDUE);
        setting.cases(DETECTED_FROM, DETECTED_FROM + 6 * ROUND * ROUNDS);
        setting.sql("audit", "vacuum analyze");
        nextDetected.set(DETECTED_FROM);
        HttpLoad.Calls read = n -> get("/" + Setting.caseId(1 + (int) (n * 7_919L % open)));
        HttpLoad.Calls list = n -> get("?overdue=true&limit=50");
        HttpLoad.Calls act = n -> communicate();
        HttpLoad.Calls mixed = n -> n % 10 < 7 ? read.call(n) : communicate();
        double[] perSecond = new double[ROUNDS];
        return new double[] {
            cpu(read, ROUND, CLIENTS, perSecond),
            cpu(list, ROUND / 2, CLIENTS, perSecond),
            cpu(act, ROUND, CLIENTS, perSecond),
            cpu(mixed, ROUND, MIXED_CLIENTS, perSecond),
            Table.median(perSecond)
        };
    }

    private double cpu(HttpLoad.Calls calls, int round, int clients, double[] perSecond) {
        HttpLoad load = new HttpLoad(setting.origin("audit"), setting.manager());
        for (int i = 0; i < WARM_UPS; i++) {
            load.run(1, round, clients, 200, calls);
        }
        double[] cpu = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double before = setting.cpu("audit");
            perSecond[i] = load.run(1 + i * round, round, clients, 200, calls).perSecond();
            cpu[i] = (setting.cpu("audit") - before) / round * 1e6;
        }
        return Table.median(cpu);
    }

    private HttpLoad.Call communicate() {
        String id = Setting.caseId(nextDetected.getAndIncrement()).toString();
        return new HttpLoad.Call(
                "POST", "/audit/v1/non-compliances/" + id + "/communication", "If-Match: \"1\"\r\n", "{}");
    }

    private static HttpLoad.Call get(String behind) {
        return new HttpLoad.Call("GET", "/audit/v1/non-compliances" + behind, "", "");
    }
}
