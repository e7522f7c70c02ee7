package org.suppliercompliance.chassis.testing.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import org.suppliercompliance.chassis.testing.openapi.ApiDocument;
import org.suppliercompliance.chassis.testing.openapi.ApiOperation;

/** What the running service's API document shows of a collection as CSV: the columns have to be those that come. */
final class TableExample {
    private TableExample() {}

    static void check(String address, String csv) {
        String asked = address.replaceFirst("\\?.*", "");
        String base = ApiDocument.basePath();
        String path = asked.startsWith(base) ? asked : base + asked;
        ApiOperation operation = ApiDocument.ofRunningService().operations().stream()
                .filter(one ->
                        one.method().equals("GET") && path.matches(one.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingLong(one ->
                        one.path().chars().filter(character -> character == '{').count()))
                .orElseThrow(() -> new AssertionError("The document has no " + path));
        String shown = operation
                .definition()
                .path("responses")
                .path("200")
                .path("content")
                .path(TableAnswer.CSV)
                .path("example")
                .asText();
        assertEquals(header(csv), header(shown), () -> "The columns that the document shows of " + operation);
    }

    private static String header(String csv) {
        return csv.lines().findFirst().orElse("").replace("\ufeff", "");
    }
}
