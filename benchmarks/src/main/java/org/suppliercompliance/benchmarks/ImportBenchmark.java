package org.suppliercompliance.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Importing suppliers from CSV, against COPY of the same rows with their outbox rows. */
final class ImportBenchmark {
    private static final int ROWS = 20_000;
    private static final int ROUNDS = 5;
    private static final int SMALL = 5_000;
    private static final List<String> TABLES = List.of("supplier", "supplier_import_key", "outbox");

    private final Setting setting;

    ImportBenchmark(Setting setting) {
        this.setting = setting;
    }

    void run() {
        importRows("warm-up", SMALL);
        double rowsPerSecond = Table.median(IntStream.range(0, ROUNDS)
                .mapToDouble(round -> importRows("round " + round, ROWS))
                .toArray());
        double copied = Table.median(
                IntStream.range(0, ROUNDS).mapToDouble(round -> copy()).toArray());
        new Table("Import of " + ROWS + " suppliers from CSV (median of " + ROUNDS + ")", "what", "rows per second")
                .row("POST /supplier/v1/imports until the job is done", rowsPerSecond)
                .row(
                        "COPY of all of these rows, outbox rows included, into the same tables with the same indexes",
                        copied)
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

    /** The rows that the import wrote, copied into twins of its tables with the same indexes and generated columns. */
    private double copy() {
        try (Connection connection = setting.suite.postgres().superuser("supplier")) {
            setting.sql("supplier", Files.readString(Setting.baseline("copy.sql")));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (String table : TABLES) {
                String columns = columns(table);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                copy.copyOut("copy (select " + columns + " from public." + table + ") to stdout", out);
                rows.put("copy twin." + table + " (" + columns + ") from stdin", out.toByteArray());
            }
            long begin = System.nanoTime();
            connection.setAutoCommit(false);
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                copy.copyIn(table.getKey(), new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return setting.count("supplier", "select count(*) from twin.supplier") / seconds;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String columns(String table) {
        return setting.text("supplier", """
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'""".formatted(table));
    }
}
