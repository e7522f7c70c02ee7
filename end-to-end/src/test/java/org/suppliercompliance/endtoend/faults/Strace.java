package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** As long as it is open, system calls of running processes are made to fail or to take their time. */
final class Strace implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/strace");

    private final Path trace;
    private final Process process;

    /**
     * Attaches to the processes; those that they start are left alone.
     *
     * @param calls the system calls, with commas between
     * @param fault what is done to them, as {@code error=EIO}
     */
    Strace(String calls, String fault, List<ProcessHandle> processes) throws IOException {
        trace = FaultBench.TARGET.resolve("strace.txt");
        Files.deleteIfExists(trace);
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "-qq",
                "-o",
                trace.toString(),
                "-e",
                "trace=" + calls,
                "-e",
                "inject=" + calls + ":" + fault));
        processes.forEach(each -> command.addAll(List.of("-p", Long.toString(each.pid()))));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FaultBench.TARGET.resolve("strace.log").toFile())
                .start();
    }

    static boolean isHere() {
        return Files.isExecutable(PROGRAM);
    }

    /** How many calls it has marked with this word so far; all of them once it is closed. */
    long count(String mark) throws IOException {
        return Files.exists(trace)
                ? Files.readAllLines(trace).stream()
                        .filter(line -> line.contains(mark))
                        .count()
                : 0;
    }

    /** Lets go of the processes, which go on. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
