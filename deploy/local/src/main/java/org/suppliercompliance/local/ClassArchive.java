package org.suppliercompliance.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a service as the JVM had them loaded when it last ended: the next start takes them from there. A run that finds no archive, or one that is
 * older than the program, leaves one behind when it ends in order.
 *
 * @param file differs for each build of Java, whose archives do not fit each other
 * @param release the feature release of Java: from 25 on it is a cache that also knows what was linked and measured
 */
record ClassArchive(Path file, int release) {
    private static final int KNOWS_CACHES = 25;

    static ClassArchive of(Path directory, String service) {
        Runtime.Version java = Runtime.version();
        String build = java.toString().replaceAll("[^\\w.+-]", "_");
        return new ClassArchive(
                directory.resolve("classes").resolve(service + "-" + build + ".archive"), java.feature());
    }

    /** What the JVM that runs the program has to be told. */
    List<String> options(Path program) {
        boolean cache = release >= KNOWS_CACHES;
        if (isFitFor(program)) {
            return List.of((cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file, "-Xlog:disable");
        }
        return List.of((cache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file, "-Xlog:disable");
    }

    private boolean isFitFor(Path program) {
        try {
            if (Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(program)) > 0) {
                return true;
            }
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            return false;
        } catch (IOException e) {
            throw new SuiteFailure("The class archive " + file + " cannot be used", e);
        }
    }
}
