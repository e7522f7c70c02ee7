package org.suppliercompliance.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Evaluating the bids of a tender: 20 tenderers, 40 criteria with steps, a proof looked up for each answer, all in one request. */
final class EvaluationBenchmark {
    private static final int TENDERERS = 20;
    private static final int CRITERIA = 40;
    private static final int WARM_UP = 400;
    private static final int ROUND = 100;
    private static final int ROUNDS = 5;

    private final Setting setting;
    private final String token;

    EvaluationBenchmark(Setting setting) {
        this.setting = setting;
        this.token = setting.manager();
    }

    void run() {
        String set = post("/criteria-sets", """
                {"purpose": "TENDER", "title": "Bench", "reference": "B-1", "totalPoints": 400, "otherPoints": 0}""").path("id").asText();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < CRITERIA; i++) {
            lines.add(post("/criteria-sets/" + set + "/lines", """
                    {"criterionId": "%s", "version": 1, "use": "AWARD", "mandatory": false, "points": 10, "moment": "TENDER", "milestones": [
                     {"titles": {"en": "First"}, "points": 2}, {"titles": {"en": "Second"}, "points": 5},
                     {"titles": {"en": "Third"}, "points": 8}, {"titles": {"en": "Goal"}, "points": 10}]}""".formatted(criterion(i)))
                    .path("id")
                    .asText());
        }
        act("/criteria-sets/" + set, "fixing", CRITERIA + 1);
        String path = "/criteria/v1/criteria-sets/" + set + "/evaluations";
        String body = bids(lines);
        load(WARM_UP, path, body);
        double[] service = new double[ROUNDS];
        double[] both = new double[ROUNDS];
        double[] median = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double beforeService = setting.serviceCpu("criteria");
            double before = setting.cpu("criteria");
            HttpLoad.Outcome outcome = load(ROUND, path, body);
            both[i] = (setting.cpu("criteria") - before) / ROUND * 1e3;
            service[i] = (setting.serviceCpu("criteria") - beforeService) / ROUND * 1e3;
            median[i] = outcome.percentile(0.5);
        }
        new Table(
                        "Evaluating " + TENDERERS + " tenderers x " + CRITERIA + " criteria in one request ("
                                + body.length() / 1024 + " KiB; median of " + ROUNDS + " rounds of " + ROUND + ")",
                        "what",
                        "CPU ms each, service",
                        "CPU ms each, service + PostgreSQL",
                        "p50 ms")
                .row("POST evaluations", Table.median(service), Table.median(both), Table.median(median))
                .print();
    }

    private String criterion(int number) {
        String id = post("/criteria", """
                {"code": "BENCH-%d", "theme": "labour", "titles": {"en": "Criterion %d"}, "uses": ["AWARD"], "effort": "LOW",
                 "proofs": [{"kind": "CERTIFICATE", "name": "A certificate", "depth": "THIRD_PARTY_AUDIT", "moment": "TENDER"}]}""".formatted(number, number)).path("id").asText();
        act("/criteria/" + id + "/versions/1", "publication", 1);
        return id;
    }

    private static String bids(List<String> lines) {
        StringBuilder body = new StringBuilder("{\"openedOn\": \"2026-01-15\", \"bids\": [");
        for (int tenderer = 1; tenderer <= TENDERERS; tenderer++) {
            body.append(tenderer == 1 ? "" : ", ")
                    .append("{\"tenderer\": \"Tenderer ")
                    .append(tenderer)
                    .append("\", \"answers\": [");
            for (int i = 0; i < lines.size(); i++) {
                body.append(i == 0 ? "" : ", ")
                        .append("""
                                {"lineId": "%s", "met": true, "step": %d, "proofs": ["%s"], "verifiedAs": "Annex %d"}""".formatted(lines.get(i), 1 + (tenderer + i) % 4, new UUID(tenderer, i), i));
            }
            body.append("]}");
        }
        return body.append("]}").toString();
    }

    private HttpLoad.Outcome load(int count, String path, String body) {
        return new HttpLoad(setting.origin("criteria"), token)
                .run(
                        1,
                        count,
                        1,
                        201,
                        n -> new HttpLoad.Call(
                                "POST", path, "Idempotency-Key: \"" + UUID.randomUUID() + "\"\r\n", body));
    }

    private JsonNode post(String path, String body) {
        return setting.post("criteria", path, token, body);
    }

    private void act(String path, String act, long version) {
        setting.send(HttpRequest.newBuilder(URI.create(setting.suite.url("criteria") + path + "/" + act))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("Authorization", "Bearer " + token)
                .build());
    }
}
