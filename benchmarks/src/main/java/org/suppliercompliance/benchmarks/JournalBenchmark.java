package org.suppliercompliance.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;

/**
 * A journal with a million facts of long ago, eight of each case, of which all but the last or the newest of each kind leave while others
 * go on communicating non-compliances.
 */
final class JournalBenchmark {
    private static final int FACTS = 1_000_000;
    private static final int ACTS = 4_000;
    private static final int CLIENTS = 2;
    /** The first of its cases; others measured before it have theirs below. */
    private static final int FIRST = 70_000_001;

    private final Setting setting;

    JournalBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        setting.sql("audit", """
                insert into outbox (event_id, event_type, subject, aggregate_version, epoch, event_key, audience, occurred_at, published_at, data)
                select gen_random_uuid(), 'audit.' || (array['non-compliance-detected', 'non-compliance-communicated', 'plan-submitted', 'plan-rejected',
                        'plan-submitted', 'plan-approved', 'correction-reported', 'non-compliance-closed'])[1 + n %% 8] || '.v1',
                    md5('old-' || n / 8)::uuid::text, 1 + n %% 8, 1, (n %% 500)::text, 'BENCH', clock_timestamp() - interval '2 years',
                    clock_timestamp() - interval '2 years' + interval '5 ms', json_build_object('id', n, 'status', case n %% 8 when 7 then 'CLOSED' end, 'text', repeat('x', 600))
                from generate_series(0, %d) as n""".formatted(FACTS - 1));
        setting.cases(FIRST, FIRST + 3 * ACTS);
        setting.sql("audit", "vacuum analyze");
        communicate(FIRST);
        HttpLoad.Outcome before = communicate(FIRST + ACTS);
        CompletableFuture<HttpLoad.Outcome> others = CompletableFuture.supplyAsync(() -> communicate(FIRST + 2 * ACTS));
        String path = "/journal-compactions";
        String operator = setting.suite.operatorToken();
        long begin = System.nanoTime();
        setting.post("audit", path, operator, "{\"before\": \"" + Instant.now().minus(365, ChronoUnit.DAYS) + "\"}");
        JsonNode journal = setting.get(setting.suite.url("audit") + path, operator);
        while (journal.path("running").asBoolean()) {
            Setting.pause(100);
            journal = setting.get(setting.suite.url("audit") + path, operator);
        }
        long left = journal.path("gone").asLong();
        double seconds = (System.nanoTime() - begin) / 1e9;
        boolean stillWriting = !others.isDone();
        HttpLoad.Outcome during = others.join();
        new Table("A journal of " + FACTS + " old facts is compacted", "what", "facts per second", "p50 ms", "p99 ms")
                .row(left + " facts leave, read and deleted, in " + Math.round(seconds) + " s", left / seconds, "", "")
                .row(
                        "communicating a non-compliance, " + CLIENTS + " clients, before",
                        "",
                        before.percentile(0.5),
                        before.percentile(0.99))
                .row(
                        "meanwhile" + (stillWriting ? "" : " (it ended first)"),
                        "",
                        during.percentile(0.5),
                        during.percentile(0.99))
                .print();
    }

    private HttpLoad.Outcome communicate(int from) {
        return new HttpLoad(setting.origin("audit"), setting.manager())
                .run(from, ACTS, CLIENTS, 200, Setting::communication);
    }
}
