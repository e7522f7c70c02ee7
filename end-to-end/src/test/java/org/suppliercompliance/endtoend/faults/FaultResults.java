package org.suppliercompliance.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The results of the cases as files, one per id, so that the report counts what ran and nothing else. */
final class FaultResults {
    /**
     * What became of a case.
     *
     * @param hits what proves that the fault hit
     * @param failure why the case is not shown; empty when it is
     */
    record Result(String id, Instant at, List<String> hits, Map<String, String> figures, String failure) {
        boolean isShown() {
            return failure.isEmpty();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    FaultResults(Path directory) {
        this.directory = directory;
    }

    void write(Result result) {
        ObjectNode file = JSON.createObjectNode()
                .put("id", result.id())
                .put("at", result.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("failure", result.failure());
        result.hits().forEach(file.putArray("hits")::add);
        ObjectNode figures = file.putObject("figures");
        result.figures().forEach(figures::put);
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(result.id() + ".json"), file.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By id. */
    Map<String, Result> read() {
        Map<String, Result> results = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return results;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                Result result = result(JSON.readTree(file.toFile()));
                results.put(result.id(), result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    private static Result result(JsonNode file) {
        List<String> hits = new ArrayList<>();
        file.path("hits").forEach(hit -> hits.add(hit.asText()));
        Map<String, String> figures = new java.util.LinkedHashMap<>();
        file.path("figures")
                .properties()
                .forEach(
                        figure -> figures.put(figure.getKey(), figure.getValue().asText()));
        return new Result(
                file.path("id").asText(),
                Instant.parse(file.path("at").asText()),
                hits,
                figures,
                file.path("failure").asText());
    }
}
