package org.suppliercompliance.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The processes of a suite, written down as they start: whoever comes later, also after a kill -9 of the launcher, can
 * find and end exactly these. The start time stands beside the id because ids are used again.
 */
final class ProcessList {
    private final Path file;
    private final Map<String, String> lines = new LinkedHashMap<>();

    ProcessList(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    int space = line.indexOf(' ');
                    if (space > 0) {
                        lines.put(line.substring(0, space), line.substring(space + 1));
                    }
                }
            } catch (IOException e) {
                throw new SuiteFailure("Cannot read " + file, e);
            }
        }
    }

    synchronized void add(String name, ProcessHandle process) {
        lines.put(name, process.pid() + " " + started(process));
        write();
    }

    synchronized void remove(String name) {
        if (lines.remove(name) != null) {
            write();
        }
    }

    /** The living processes by name. */
    synchronized Map<String, ProcessHandle> living() {
        var living = new LinkedHashMap<String, ProcessHandle>();
        lines.keySet().forEach(name -> find(name).ifPresent(process -> living.put(name, process)));
        return living;
    }

    /** The process of this name, if it is the very one that was started. */
    synchronized Optional<ProcessHandle> find(String name) {
        String line = lines.get(name);
        if (line == null) {
            return Optional.empty();
        }
        String[] parts = line.split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(parts[1]));
    }

    private void write() {
        var text = new StringBuilder();
        lines.forEach((name, line) -> text.append(name).append(' ').append(line).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text);
            Files.move(
                    fresh,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SuiteFailure("Cannot write " + file, e);
        }
    }

    private static String started(ProcessHandle process) {
        @Nullable Instant start = process.info().startInstant().orElse(null);
        return start == null ? "unknown" : Long.toString(start.getEpochSecond());
    }
}
