package org.suppliercompliance.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * The documents of today against those of the last release in {@code openapi/released}. A release copies today's over; a change
 * that breaks readers needs a new major version of the path instead.
 */
@DisplayName("No change breaks the readers of the last release")
class BreakingChangesTest {
    private static final Path OPENAPI = Path.of(System.getProperty("contracts.directory", "."), "openapi");

    private static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.list(OPENAPI.resolve("released"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static ChangedOpenApi compare(String before, String after) {
        return OpenApiCompare.fromContents(before, after);
    }

    @TestFactory
    Stream<DynamicTest> today_s_document_still_serves_yesterday_s_readers() throws IOException {
        return released().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Path today = OPENAPI.resolve(file.getFileName());
                    assertTrue(Files.exists(today), today + " is gone");
                    ChangedOpenApi change = compare(Files.readString(file), Files.readString(today));
                    assertFalse(
                            change.isIncompatible(),
                            () -> file.getFileName() + " breaks: missing " + change.getMissingEndpoints() + ", changed "
                                    + change.getChangedOperations().stream()
                                            .filter(operation -> operation.isIncompatible())
                                            .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl())
                                            .toList());
                }));
    }

    @Test
    void every_service_has_a_released_document() throws IOException {
        assertEquals(
                List.of("audit", "criteria", "notification", "supplier"),
                released().stream()
                        .map(file -> file.getFileName().toString().replaceAll("\\..*", ""))
                        .toList());
    }

    @TestFactory
    @DisplayName("The gate itself: broken copies are refused")
    Stream<DynamicTest> broken_copies_are_refused() throws IOException {
        String good = Files.readString(released().get(0));
        return Stream.of(
                broken("a method taken away", good, "\"get\" :", "\"x-get\" :"),
                broken(
                        "a member of a body newly required",
                        good,
                        "\"required\" : [",
                        "\"required\" : [ \"status\", \"newlyNeeded\","),
                broken("a member of another type", good, "\"type\" : \"string\"", "\"type\" : \"boolean\""),
                broken("a path renamed", good, "/v1/", "/v2/"));
    }

    private static DynamicTest broken(String name, String good, String what, String instead) {
        return DynamicTest.dynamicTest(name, () -> {
            String copy = Pattern.compile(what, Pattern.LITERAL)
                    .matcher(good)
                    .replaceAll(java.util.regex.Matcher.quoteReplacement(instead));
            assertFalse(good.equals(copy), "the copy is not broken");
            assertTrue(compare(good, copy).isIncompatible());
        });
    }

    @Test
    void an_addition_is_let_through() throws IOException {
        String good = Files.readString(released().get(0));
        String added = good.replaceFirst(
                "\"properties\" : \\{",
                "\"properties\" : { \"addedLater\" : { \"type\" : \"string\", \"maxLength\" : 10 },");
        assertFalse(compare(good, added).isIncompatible());
    }
}
