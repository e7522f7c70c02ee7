package org.suppliercompliance.endtoend.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The plan of faults as data: every id, what is done to the suite, and what passes. */
final class FaultPlan {
    /** One case of the plan; {@code notTried} is what of it nothing tries, empty when all is tried. */
    record Entry(String id, String fault, String passes, String notTried) {}

    private FaultPlan() {}

    static List<Entry> entries() {
        var file = Objects.requireNonNull(FaultPlan.class.getResourceAsStream("/faults/plan.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Entry(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
