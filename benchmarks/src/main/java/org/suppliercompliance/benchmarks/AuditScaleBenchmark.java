package org.suppliercompliance.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.IntFunction;

/** What a case, a list, a proposal and a report cost with 1,000,000 non-compliances and 200,000 audits of 300 authorities, five years back. */
final class AuditScaleBenchmark {
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 1_500;
    private static final int ROUND = 600;
    /** What may cost more is asked for less often. */
    private static final double SMALL_BOUND = 20;

    private static final String LARGE = AuditScaleData.LARGE_AUTHORITY;

    private final Setting setting;
    private final Table table = new Table(
            "One request among " + AuditScaleData.CASES + " non-compliances and " + AuditScaleData.AUDITS
                    + " audits of " + AuditScaleData.AUTHORITIES + " authorities (" + CLIENTS + " clients, "
                    + ROUND / 4 + " or " + ROUND + " requests each)",
            "what",
            "CPU ms each",
            "of which PostgreSQL",
            "p50 ms",
            "p99 ms",
            "bound ms");

    AuditScaleBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        long begin = System.nanoTime();
        new AuditScaleData(setting).fill();
        System.out.printf("# filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        int year = LocalDate.now(ZoneOffset.UTC).getYear() - 1;
        String period = "?from=" + year + "-01-01&to=" + year + "-12-31";
        String report = "/follow-up-report" + period;
        measure("a case", 20, n -> "/non-compliances/" + AuditScaleData.ownCase(n));
        measure("its history", 20, n -> "/non-compliances/" + AuditScaleData.ownCase(n) + "/history");
        measure("the overdue list, 50 of it", 20, n -> "/non-compliances?overdue=true&limit=50");
        measure("the programme proposal", 20, n -> "/programme-proposal?year=" + (year + 1));
        measure("the year's report", 20, n -> report);
        measure("the same as a page", 20, Setting.AUTHORITY, "Accept: text/html\r\n", n -> report);
        measure("the same over the network", 200, n -> report + "&scope=NETWORK");
        measure("the year's report of " + LARGE, 200, LARGE, "", n -> report);
        measure("a shared audit", 20, n -> "/shared-audits/" + AuditScaleData.sharedAudit(n));
        table.print();
        System.out.println("\nFindings in that year: " + found(Setting.AUTHORITY, year) + " of " + Setting.AUTHORITY
                + ", " + found(LARGE, year) + " of " + LARGE + "; a network has 22 members.");
    }

    private long found(String authority, int year) {
        return setting.count(
                "audit",
                "select count(*) from non_compliance where authority = '%s' and extract(year from detected_on) = %d"
                        .formatted(authority, year));
    }

    private void measure(String name, double bound, IntFunction<String> path) {
        measure(name, bound, Setting.AUTHORITY, "", path);
    }

    private void measure(String name, double bound, String authority, String headers, IntFunction<String> path) {
        HttpLoad load = new HttpLoad(setting.origin("audit"), setting.suite.token("sustainability-manager", authority));
        HttpLoad.Calls calls = n -> new HttpLoad.Call("GET", "/audit/v1" + path.apply(n), headers, "");
        int round = bound > SMALL_BOUND ? ROUND / 4 : ROUND;
        load.run(1, bound > SMALL_BOUND ? WARM_UP / 4 : WARM_UP, CLIENTS, 200, calls);
        double cpu = setting.cpu("audit");
        double postgres = ProcessCpu.seconds(setting.suite.postgres().pid());
        HttpLoad.Outcome outcome = load.run(1, round, CLIENTS, 200, calls);
        double all = (setting.cpu("audit") - cpu) / round * 1e3;
        double database = (ProcessCpu.seconds(setting.suite.postgres().pid()) - postgres) / round * 1e3;
        table.row(name, all, database, outcome.percentile(0.5), outcome.percentile(0.99), bound);
        System.out.printf("# %s: %.2f ms%n", name, all);
    }
}
