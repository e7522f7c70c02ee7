package org.suppliercompliance.endtoend.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which test of which module names which fault in its display name or tag, and whether it ran here and passed. */
final class ModuleTests {
    private static final Pattern NAMED = Pattern.compile(
            "@(?:DisplayName|Tag|Tags|ParameterizedTest|Property|Label)\\s*\\(((?:[^\"()]|\"(?:[^\"\\\\]|\\\\.)*\"|\\(\\))*)\\)");
    private static final Pattern ID = Pattern.compile("\\bF[A-I]\\d{1,2}\\b");

    private static final Pattern EXTENDS = Pattern.compile("\\bclass \\w+ extends (\\w+)");
    private static final Path KIT = Path.of("testing/src/main/java");

    private ModuleTests() {}

    /** A test of a module, whose folder and class say where its report is. */
    private record Source(Path folder, String module, String className, String text, boolean runs) {
        String name() {
            return className.substring(className.lastIndexOf('.') + 1);
        }

        /** As {@code service-chassis/RelayTest}. */
        String inModule() {
            return module + "/" + name();
        }
    }

    /**
     * The tests that name a case, as {@code service-chassis/RelayTest}.
     *
     * @param passed ran in this tree, and passed
     * @param notRun belong to modules whose tests were not run in this tree
     */
    record Named(SortedSet<String> passed, SortedSet<String> notRun) {
        static final Named NOWHERE = new Named(Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    /** By id, the tests that name it and ran and passed here, or might have. One that failed, or was left out where others ran, is none of them. */
    static Map<String, Named> elsewhere(Path root) {
        Map<Path, SurefireReports> reports = new HashMap<>();
        Map<String, Named> elsewhere = new TreeMap<>();
        sourcesNaming(root).forEach((id, sources) -> {
            SortedSet<String> passed = new TreeSet<>();
            SortedSet<String> notRun = new TreeSet<>();
            for (Source source : sources) {
                switch (reports.computeIfAbsent(source.folder(), SurefireReports::new)
                        .of(source.className())) {
                    case PASSED -> passed.add(source.inModule());
                    case NOT_RUN -> notRun.add(source.inModule());
                    case NOT_PASSED -> {}
                }
            }
            elsewhere.put(id, new Named(passed, notRun));
        });
        return elsewhere;
    }

    /** By id, what names it, whether it ran or not. */
    static Map<String, SortedSet<String>> naming(Path root) {
        Map<String, SortedSet<String>> tests = new TreeMap<>();
        sourcesNaming(root)
                .forEach((id, sources) -> tests.put(
                        id, new TreeSet<>(sources.stream().map(Source::inModule).toList())));
        return tests;
    }

    /**
     * By id; what runs with the faults themselves does not count as elsewhere. A test of the testing kit counts where a module's test extends
     * it, since it runs there.
     */
    private static Map<String, List<Source>> sourcesNaming(Path root) {
        List<Source> all = read(root);
        Map<String, SortedSet<String>> kit = new TreeMap<>();
        all.stream().filter(source -> !source.runs()).forEach(source -> kit.put(source.name(), ids(source.text())));
        Map<String, List<Source>> tests = new TreeMap<>();
        all.stream().filter(Source::runs).forEach(source -> {
            SortedSet<String> ids = ids(source.text());
            Matcher parent = EXTENDS.matcher(source.text());
            if (parent.find()) {
                ids.addAll(kit.getOrDefault(parent.group(1), new TreeSet<>()));
            }
            ids.forEach(
                    id -> tests.computeIfAbsent(id, same -> new ArrayList<>()).add(source));
        });
        return tests;
    }

    private static List<Source> read(Path root) {
        List<Source> all = new ArrayList<>();
        for (Path sources : sources(root)) {
            // without src/test/java
            Path folder = sources.getParent().getParent().getParent();
            String module = root.relativize(sources).getName(0).toString();
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.getParent().endsWith("faults"))
                        .forEach(file -> all.add(new Source(
                                folder,
                                module,
                                className(sources.relativize(file)),
                                text(file),
                                !sources.endsWith(KIT))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static String className(Path file) {
        return file.toString().replace(".java", "").replace(File.separatorChar, '.');
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
