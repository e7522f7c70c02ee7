package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What became of the tests of a module in this tree, as surefire has written it down. */
final class SurefireReports {
    enum Outcome {
        /** It ran: something of it was tested, and nothing failed. */
        PASSED,
        /** Others of the module ran, and it did not, or failed, or was skipped. */
        NOT_PASSED,
        /** Of its module nothing ran here. */
        NOT_RUN
    }

    private static final String BEGIN = "TEST-";
    private static final Pattern SUITE = Pattern.compile("<testsuite\\s[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("\\b(tests|errors|skipped|failures)=\"(\\d+)\"");
    /** The numbers stand in the first element; what the tests printed comes behind. */
    private static final int HEAD = 8_192;

    private final Path folder;
    private final boolean ran;

    /** @param module the folder of the module */
    SurefireReports(Path module) {
        folder = module.resolve("target").resolve("surefire-reports");
        ran = Files.isDirectory(folder) && hasAny(folder);
    }

    /** The faults' own reports say nothing of the tests that run in the ordinary verify. */
    private static boolean hasAny(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.startsWith(BEGIN) && !name.contains(".faults."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome of(String className) {
        if (!ran) {
            return Outcome.NOT_RUN;
        }
        Path report = folder.resolve(BEGIN + className + ".xml");
        return Files.exists(report) && hasPassed(head(report)) ? Outcome.PASSED : Outcome.NOT_PASSED;
    }

    private static boolean hasPassed(String report) {
        Matcher suite = SUITE.matcher(report);
        if (!suite.find()) {
            return false;
        }
        Map<String, Integer> numbers = new HashMap<>();
        Matcher number = NUMBER.matcher(suite.group());
        while (number.find()) {
            numbers.put(number.group(1), Integer.parseInt(number.group(2)));
        }
        return numbers.getOrDefault("errors", 1) == 0
                && numbers.getOrDefault("failures", 1) == 0
                && numbers.getOrDefault("tests", 0) > numbers.getOrDefault("skipped", 0);
    }

    private static String head(Path report) {
        try (InputStream bytes = Files.newInputStream(report)) {
            return new String(bytes.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
