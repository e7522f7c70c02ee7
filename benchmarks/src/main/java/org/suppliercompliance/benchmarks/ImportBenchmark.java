package org.suppliercompliance.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Importing suppliers from CSV, against COPY of the same rows with their outbox rows. */
final class ImportBenchmark {
    private static final int ROWS = 100_000;
    private static final int SMALL = 5_000;

    private final Setting setting;

    ImportBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        importRows("warm-up", SMALL);
        double rowsPerSecond = importRows("measured", ROWS);
        double copied = copy();
        new Table("Import of " + ROWS + " suppliers from CSV", "what", "rows per second")
                .row("POST /supplier/v1/imports until the job is done", rowsPerSecond)
                .row("COPY of the same rows and their outbox rows", copied)
                .row("ratio", rowsPerSecond / copied)
                .print();
    }

    private double importRows(String name, int rows) {
        StringBuilder csv = new StringBuilder("organisation,address,postal_code,country,oui_assignments\n");
        IntStream.range(0, rows)
                .forEach(n -> csv.append(name)
                        .append(" factory ")
                        .append(n)
                        .append(",Road ")
                        .append(n)
                        .append(",12345,TW,1\n"));
        long begin = System.nanoTime();
        JsonNode job = setting.send(
                HttpRequest.newBuilder(URI.create(setting.suite.url("supplier") + "/imports?kind=suppliers"))
                        .POST(HttpRequest.BodyPublishers.ofString(csv.toString()))
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                        .header("Authorization", "Bearer " + setting.suite.token("buyer", Setting.AUTHORITY))
                        .build());
        String url =
                setting.suite.url("supplier") + "/imports/" + job.path("id").asText();
        String state = "";
        while (!state.equals("COMPLETED")) {
            Setting.pause(50);
            JsonNode now = setting.get(url, setting.suite.token("buyer", Setting.AUTHORITY));
            state = now.path("status").asText();
            if (state.equals("FAILED")) {
                throw new IllegalStateException("the import failed: " + now);
            }
        }
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    private double copy() {
        try (Connection connection = setting.suite.postgres().superuser("baseline")) {
            setting.sql("baseline", Files.readString(Path.of("benchmarks", "baseline", "copy.sql")));
            StringBuilder suppliers = new StringBuilder();
            StringBuilder facts = new StringBuilder();
            for (int n = 0; n < ROWS; n++) {
                UUID id = Setting.caseId(n);
                suppliers.append(id).append("\tfactory ").append(n).append("\tTW\t1\n");
                facts.append(id)
                        .append("\tsupplier.supplier-registered.v1\t")
                        .append(id)
                        .append('\t')
                        .append(id)
                        .append("\t{\"id\": \"")
                        .append(id)
                        .append("\", \"legalName\": \"factory ")
                        .append(n)
                        .append("\", \"country\": \"TW\"}\n");
            }
            long begin = System.nanoTime();
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(
                    "copy copy_supplier from stdin",
                    new java.io.ByteArrayInputStream(suppliers.toString().getBytes(StandardCharsets.UTF_8)));
            copy.copyIn(
                    "copy copy_outbox (event_id, event_type, subject, event_key, data) from stdin",
                    new java.io.ByteArrayInputStream(facts.toString().getBytes(StandardCharsets.UTF_8)));
            connection.commit();
            return ROWS / ((System.nanoTime() - begin) / 1e9);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
