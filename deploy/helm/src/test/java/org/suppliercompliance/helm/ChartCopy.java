package org.suppliercompliance.helm;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The chart with one mistake in it. */
final class ChartCopy {
    private ChartCopy() {}

    /** Copies the chart into the folder, with the one text in place of the other in a file of its templates. */
    static Path broken(Path folder, String file, String right, String wrong) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(HelmChartTest.CHART, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path each : files) {
            Path target = folder.resolve(HelmChartTest.CHART.relativize(each).toString());
            Files.createDirectories(target.getParent());
            Files.copy(each, target);
        }
        Path template = folder.resolve("templates").resolve(file);
        String text = Files.readString(template);
        String broken = text.replace(right, wrong);
        assertNotEquals(text, broken, "the copy must be broken, or this proves nothing");
        Files.writeString(template, broken);
        return folder;
    }
}
