package org.suppliercompliance.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Exporting 100,000 suppliers and importing the very file again, in each format, with the service's heap bounded as the run says. */
final class TableBenchmark {
    private static final List<String> TYPES = List.of(
            "text/csv", "application/x-ndjson", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Setting setting;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TableBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        new ScaleBenchmark(setting).fill();
        Table table = new Table(
                "All suppliers out as a table, and the same file in again",
                "what",
                "rows",
                "MiB",
                "export rows per second",
                "import rows per second",
                "resident MiB of the service");
        for (String type : TYPES) {
            measure(table, type);
        }
        table.print();
    }

    private void measure(Table table, String type) {
        try {
            Path file = Files.createTempFile("suppliers-", ".table");
            long begin = System.nanoTime();
            HttpResponse<Path> answer = http.send(
                    request("/suppliers").header("Accept", type).build(), HttpResponse.BodyHandlers.ofFile(file));
            double exported = (System.nanoTime() - begin) / 1e9;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(type + " answered " + answer.statusCode());
            }
            long start = System.nanoTime();
            JsonNode job = imported(type, file);
            double seconds = (System.nanoTime() - start) / 1e9;
            int rows = job.path("rows").asInt();
            if (job.path("unchanged").asInt() != rows) {
                throw new IllegalStateException("the export is not what the registry holds: " + job);
            }
            table.row(
                    type,
                    rows,
                    Files.size(file) / (double) (1 << 20),
                    rows / exported,
                    rows / seconds,
                    ProcessCpu.residentMebibytes(
                            setting.suite.service("supplier").pid()));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode imported(String type, Path file) throws FileNotFoundException {
        JsonNode job = setting.send(request("/imports?kind=suppliers")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .header("Content-Type", type)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .build());
        String url =
                setting.suite.url("supplier") + "/imports/" + job.path("id").asText();
        while (!job.path("status").asText().equals("COMPLETED")) {
            Setting.pause(50);
            job = setting.get(url, setting.suite.token("buyer", Setting.AUTHORITY));
            if (job.path("status").asText().equals("FAILED")) {
                throw new IllegalStateException("the import failed: " + job);
            }
        }
        return job;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(setting.suite.url("supplier") + path))
                .header("Authorization", "Bearer " + setting.suite.token("buyer", Setting.AUTHORITY));
    }
}
