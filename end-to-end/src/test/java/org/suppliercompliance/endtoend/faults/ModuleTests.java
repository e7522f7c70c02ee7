package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static final Pattern EXTENDS = Pattern.compile("\\bclass \\w+ extends (\\w+)");
    private static final Path KIT = Path.of("testing/src/main/java");

    private ModuleTests() {}

    /** A test of a module. */
    private record Source(String module, String name, String text, boolean runs) {}

    /**
     * By id, as {@code service-chassis/RelayTest}; what runs with the faults themselves does not count as elsewhere. A test of the testing
     * kit counts where a module's test extends it, since it runs there.
     */
    static Map<String, SortedSet<String>> naming(Path root) {
        List<Source> all = read(root);
        Map<String, SortedSet<String>> kit = new TreeMap<>();
        all.stream().filter(source -> !source.runs()).forEach(source -> kit.put(source.name(), ids(source.text())));
        Map<String, SortedSet<String>> tests = new TreeMap<>();
        all.stream().filter(Source::runs).forEach(source -> {
            SortedSet<String> ids = ids(source.text());
            Matcher parent = EXTENDS.matcher(source.text());
            if (parent.find()) {
                ids.addAll(kit.getOrDefault(parent.group(1), new TreeSet<>()));
            }
            ids.forEach(id ->
                    tests.computeIfAbsent(id, same -> new TreeSet<>()).add(source.module() + "/" + source.name()));
        });
        return tests;
    }

    private static List<Source> read(Path root) {
        List<Source> all = new ArrayList<>();
        for (Path sources : sources(root)) {
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.getParent().endsWith("faults"))
                        .forEach(file -> all.add(new Source(
                                root.relativize(sources).getName(0).toString(),
                                file.getFileName().toString().replace(".java", ""),
                                text(file),
                                !sources.endsWith(KIT))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
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
            return files.flatMap(file -> Stream.of(file.resolve("src/test/java"), file.resolve(KIT)))
                    .filter(Files::isDirectory)
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
