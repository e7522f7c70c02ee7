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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of the cases as files, one per id and part, so that the report counts what ran and nothing else. */
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

        /** Together with another part of the same case: shown when both are. */
        Result with(Result part) {
            List<String> everyHit = new ArrayList<>(hits);
            everyHit.addAll(part.hits());
            Map<String, String> everyFigure = new LinkedHashMap<>(figures);
            everyFigure.putAll(part.figures());
            String failures = Stream.of(failure, part.failure())
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining("; "));
            return new Result(id, at, everyHit, everyFigure, failures);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;

    FaultResults(Path directory) {
        this.directory = directory;
    }

    void write(Result result) {
        write(result, "");
    }

    /** @param part the name of one of several parts that show a case together; empty for the first */
    void write(Result result, String part) {
        String of = part.isEmpty() ? "" : part + ": ";
        ObjectNode file = JSON.createObjectNode()
                .put("id", result.id())
                .put("at", result.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("failure", result.isShown() ? "" : of + result.failure());
        result.hits().forEach(file.putArray("hits")::add);
        ObjectNode figures = file.putObject("figures");
        result.figures().forEach((figure, value) -> figures.put(of + figure, value));
        String name = part.isEmpty() ? result.id() : result.id() + "_" + part.replace(' ', '-');
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name + ".json"), file.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By id, the parts of a case together. */
    Map<String, Result> read() {
        Map<String, Result> results = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return results;
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> inOrder = files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            for (Path file : inOrder) {
                Result result = result(JSON.readTree(file.toFile()));
                results.merge(result.id(), result, Result::with);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    private static Result result(JsonNode file) {
        List<String> hits = new ArrayList<>();
        file.path("hits").forEach(hit -> hits.add(hit.asText()));
        Map<String, String> figures = new LinkedHashMap<>();
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
