package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which test of which module names which fault in its display name or tag. */
final class ModuleTests {
    private static final Pattern NAMED = Pattern.compile(
            "@(?:DisplayName|Tag|Tags|ParameterizedTest|Property|Label)\\s*\\(((?:[^\"()]|\"(?:[^\"\\\\]|\\\\.)*\"|\\(\\))*)\\)");
    private static final Pattern ID = Pattern.compile("\\bF[A-I]\\d{1,2}\\b");

    private ModuleTests() {}

    /** By id, as {@code service-chassis/RelayTest}; what runs with the faults themselves does not count as elsewhere. */
    static Map<String, SortedSet<String>> naming(Path root) {
        Map<String, SortedSet<String>> tests = new TreeMap<>();
        for (Path sources : sources(root)) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.getParent().endsWith("faults"))
                        .forEach(file -> ids(text(file))
                                .forEach(id -> tests.computeIfAbsent(id, same -> new TreeSet<>())
                                        .add(root.relativize(sources).getName(0) + "/"
                                                + file.getFileName().toString().replace(".java", ""))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return tests;
    }

    /** The ids in the names and tags of a source file. */
    static SortedSet<String> ids(String source) {
        SortedSet<String> ids = new TreeSet<>();
        Matcher named = NAMED.matcher(source);
        while (named.find()) {
            Matcher id = ID.matcher(named.group(1));
            while (id.find()) {
                ids.add(id.group());
            }
        }
        return ids;
    }

    private static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root, 3)) {
            return files.filter(
                            file -> file.endsWith("src/test/java") || Files.isDirectory(file.resolve("src/test/java")))
                    .map(file -> file.endsWith("src/test/java") ? file : file.resolve("src/test/java"))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
