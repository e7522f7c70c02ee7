package org.suppliercompliance.chassis.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.Folders;
import org.suppliercompliance.embedded.ServerException;

/** One directory per test JVM, named by its process id, so that what a killed run left can be ended and removed. */
final class RunDirectories {
    private RunDirectories() {}

    static Path create(Path parent) {
        try {
            Files.createDirectories(parent);
            leftovers(parent).forEach(RunDirectories::remove);
            Path own = parent.resolve(Long.toString(ProcessHandle.current().pid()));
            delete(own);
            return Files.createDirectories(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        try {
            Folders.delete(directory);
        } catch (ServerException stillInUse) {
            // the next run of this module tries again
        }
    }

    private static List<Path> leftovers(Path parent) throws IOException {
        try (Stream<Path> runs = Files.list(parent)) {
            return runs.filter(run -> run.getFileName().toString().matches("\\d+"))
                    .filter(run -> !isAlive(Long.parseLong(run.getFileName().toString())))
                    .toList();
        }
    }

    private static void remove(Path run) {
        EmbeddedPostgresServer.stopLeftover(run.resolve("postgresql"));
        delete(run);
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
