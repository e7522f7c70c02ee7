package org.suppliercompliance.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.embedded.ServerProcess;

/** One process of the suite: started with its output in a file, found again by its id, ended by its id. */
final class ManagedProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Path log;
    private final ProcessList list;
    private @Nullable ProcessHandle process;

    ManagedProcess(String name, Path log, ProcessList list) {
        this.name = name;
        this.log = log;
        this.list = list;
        this.process = list.find(name).orElse(null);
    }

    void start(List<String> command, Path directory) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(ServerProcess.inOwnSession(command));
            // one pool of the C library instead of up to eight a processor, each with room it keeps: some megabytes of
            // each JVM
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "1");
            Process started = builder.directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started.toHandle();
            list.add(name, started.toHandle());
        } catch (IOException e) {
            throw new SuiteFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    long pid() {
        if (process == null) {
            throw new IllegalStateException(name + " has not been started");
        }
        return process.pid();
    }

    Path log() {
        return log;
    }

    String name() {
        return name;
    }

    /** Asks the process to end and insists after a while. */
    void stop() {
        if (process != null) {
            ServerProcess.signal(process, "TERM");
            if (!ServerProcess.ended(process, PATIENCE)) {
                process.destroyForcibly();
                ServerProcess.ended(process, PATIENCE);
            }
            forget();
        }
    }

    /** Ends the process as kill -9 does: it gets no chance to say goodbye. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            ServerProcess.ended(process, PATIENCE);
            forget();
        }
    }

    /** Stops the process where it stands, as a long pause of the machine would; {@link #resume} lets it go on. */
    void suspend() {
        if (process != null) {
            ServerProcess.signal(process, "STOP");
        }
    }

    void resume() {
        if (process != null) {
            ServerProcess.signal(process, "CONT");
        }
    }

    private void forget() {
        process = null;
        list.remove(name);
    }

    /** The last lines of the output, for the message when it did not start. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.stream()
                    .filter(line -> line.contains("ERROR")
                            || line.contains("Exception")
                            || line.contains("Caused")
                            || line.startsWith("cannot start"))
                    .reduce((first, second) -> second)
                    .orElse("see " + log);
        } catch (IOException e) {
            return "see " + log;
        }
    }
}
