package org.suppliercompliance.endtoend.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suppliercompliance.endtoend.faults.FaultResults.Result;
import org.suppliercompliance.endtoend.faults.ModuleTests.Named;

/**
 * One line per case of the plan: shown with its figures, shown by which test elsewhere, only named by tests that were not run here, or not
 * shown and why.
 */
record FaultReport(List<Line> lines) {
    enum State {
        SHOWN("SHOWN"),
        ELSEWHERE("shown elsewhere"),
        NAMED("named, not run in this tree"),
        WAIVED("NOT SHOWN, waived"),
        NOT_SHOWN("NOT SHOWN");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    record Line(FaultPlan.Entry entry, State state, String text) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    FaultReport {
        lines = List.copyOf(lines);
    }

    static FaultReport of(
            List<FaultPlan.Entry> plan,
            Map<String, Result> results,
            Map<String, Named> elsewhere,
            Map<String, String> waived) {
        Set<String> known = plan.stream().map(FaultPlan.Entry::id).collect(Collectors.toSet());
        refuseUnknown("result", results.keySet(), known);
        refuseUnknown("waiver", waived.keySet(), known);
        List<Line> lines = new ArrayList<>();
        for (FaultPlan.Entry entry : plan) {
            Named named = elsewhere.getOrDefault(entry.id(), Named.NOWHERE);
            lines.add(line(entry, results.get(entry.id()), named, waived.get(entry.id())));
        }
        return new FaultReport(lines);
    }

    private static void refuseUnknown(String what, Set<String> ids, Set<String> known) {
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("a " + what + " names " + id + ", which the plan does not have");
        });
    }

    private static Line line(FaultPlan.Entry entry, Result result, Named named, String waived) {
        if (result != null && result.isShown()) {
            String figures = result.figures().entrySet().stream()
                    .map(figure -> figure.getKey() + " " + figure.getValue())
                    .collect(Collectors.joining("; "));
            return new Line(entry, State.SHOWN, whole(entry, figures, named.passed()));
        }
        if (result != null) {
            return new Line(entry, State.NOT_SHOWN, "failed: " + result.failure());
        }
        if (!named.passed().isEmpty()) {
            return new Line(entry, State.ELSEWHERE, whole(entry, String.join(", ", named.passed()), Set.of()));
        }
        if (waived != null) {
            return new Line(entry, State.WAIVED, waived);
        }
        if (!named.notRun().isEmpty()) {
            return new Line(entry, State.NAMED, whole(entry, String.join(", ", named.notRun()), Set.of()));
        }
        return new Line(entry, State.NOT_SHOWN, "nothing that ran and passed shows it");
    }

    /** With the tests of the modules that name the case too, and what of it nothing tries. */
    private static String whole(FaultPlan.Entry entry, String text, Set<String> also) {
        String tests = also.isEmpty() ? "" : "; named by " + String.join(", ", also) + " too";
        return text + tests + (entry.notTried().isEmpty() ? "" : "; NOT TRIED: " + entry.notTried());
    }

    List<Line> in(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    String markdown(Instant at, String machine, Map<String, Result> results, List<String> memory) {
        StringBuilder text = new StringBuilder("# Fault proof\n\n");
        text.append(at.truncatedTo(ChronoUnit.SECONDS))
                .append(", ")
                .append(machine)
                .append(". ");
        Map<State, Long> numbers =
                new TreeMap<>(lines.stream().collect(Collectors.groupingBy(Line::state, Collectors.counting())));
        text.append(lines.size()).append(" cases: ");
        text.append(numbers.entrySet().stream()
                .map(number -> number.getValue() + " " + number.getKey().words)
                .collect(Collectors.joining(", ")));
        text.append(".\n\n| Id | Fault | State | Figures, tests or reason |\n|---|---|---|---|\n");
        for (Line line : lines) {
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            line.entry().id(),
                            cell(shortened(line.entry().fault())),
                            line.state().words,
                            cell(line.text())));
        }
        text.append("\n## What proves that the faults hit\n\n");
        results.values().stream()
                .filter(Result::isShown)
                .forEach(result -> text.append("- ")
                        .append(result.id())
                        .append(", ")
                        .append(result.at())
                        .append(": ")
                        .append(String.join("; ", result.hits()))
                        .append('\n'));
        text.append("\n## Memory\n\n");
        memory.forEach(line -> text.append("- ").append(line).append('\n'));
        return text.toString();
    }

    String json() {
        ArrayNode all = JSON.createArrayNode();
        lines.forEach(line -> all.addObject()
                .put("id", line.entry().id())
                .put("fault", line.entry().fault())
                .put("passes", line.entry().passes())
                .put("state", line.state().name())
                .put("text", line.text()));
        return all.toPrettyString() + "\n";
    }

    /** The waivers of a file: an id and its reason per line. */
    static Map<String, String> waivers(Path file) {
        try {
            Map<String, String> waivers = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\s+", 2);
                    if (parts.length < 2 || parts[1].isBlank()) {
                        throw new IllegalArgumentException("a waiver needs a reason: " + line);
                    }
                    waivers.put(parts[0], parts[1].strip());
                }
            }
            return waivers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    private static String shortened(String text) {
        return text.length() <= 110 ? text : text.substring(0, 109) + "…";
    }

    /** By id, the tests of all modules that name it, as far as they ran and passed in this tree, or none of their module ran. */
    static Map<String, Named> elsewhere(Path root) {
        return ModuleTests.elsewhere(root);
    }
}
