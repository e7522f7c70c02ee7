package org.suppliercompliance.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One watch pass: with nothing due at 1,000 and at 1,000,000 open cases, then with 10,000 due. */
final class WatchBenchmark {
    private static final Pattern PASSES = Pattern.compile(
            "chassis_watch_pass_seconds_(count|sum)\\{[^}]*watch=\"deadline-watch\"[^}]*\\} ([0-9.E+-]+)");
    private static final int ROUNDS = 5;
    private static final int PASSES_PER_ROUND = 10;
    private static final int DUE = 10_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Setting setting;

    WatchBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        Table table = new Table(
                "One watch pass (median of " + ROUNDS + ")", "open cases", "due", "ms per pass", "facts per second");
        OpenCases.fill(setting, 1_000);
        // The first look warms the service up; a cold pass would flatter the large table.
        idlePass();
        double small = idlePass();
        table.row("1,000", 0, small, "");
        OpenCases.fill(setting, 1_000_000);
        double large = idlePass();
        table.row("1,000,000", 0, large, "");
        table.row("ratio 1,000,000 / 1,000", "", large / small, "");
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            seconds[i] = duePass(i);
        }
        double median = Table.median(seconds);
        table.row("1,000,000", "10,000", median * 1000, DUE / median);
        table.print();
    }

    /** The mean of some passes, as the service itself times them; the median of the rounds. */
    private double idlePass() {
        double[] means = new double[ROUNDS];
        read();
        for (int i = 0; i < ROUNDS; i++) {
            double[] before = read();
            double[] after = read();
            while (after[0] < before[0] + PASSES_PER_ROUND) {
                Setting.pause(100);
                after = read();
            }
            means[i] = (after[1] - before[1]) / (after[0] - before[0]) * 1000;
        }
        return Table.median(means);
    }

    /** Makes 10,000 deadlines due at once and waits for their facts; the time is what the passes took meanwhile. */
    private double duePass(int round) {
        long facts = setting.count("audit", "select count(*) from deadline_step where stated");
        double[] before = read();
        setting.sql("audit", """
                update deadline set due_on = current_date + 10, overdue_since = current_date + 11, overdue_at = current_date + 11,
                    next_step_at = clock_timestamp()
                where clock = 'PLAN' and non_compliance_id in (
                    select md5('bench-' || n)::uuid from generate_series(%d, %d) as n where n %% 1000 <> 0)""".formatted(round * 20_000 + 1, round * 20_000 + DUE + DUE / 999 + 1));
        setting.awaitCount("audit", "select count(*) from deadline_step where stated", facts + DUE);
        Setting.pause(1_500);
        return read()[1] - before[1];
    }

    private double[] read() {
        try {
            String text = http.send(
                            HttpRequest.newBuilder(URI.create(
                                            setting.suite.service("audit").managementUrl() + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            double[] countAndSum = new double[2];
            Matcher matcher = PASSES.matcher(text);
            while (matcher.find()) {
                countAndSum[matcher.group(1).equals("count") ? 0 : 1] = Double.parseDouble(matcher.group(2));
            }
            if (countAndSum[0] == 0) {
                throw new IllegalStateException("the service reports no pass of the watch: " + text);
            }
            return countAndSum;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
