package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suppliercompliance.embedded.ServerProcess;

/** What the kernel says of processes, and what it does to them. */
final class Kernel {
    private Kernel() {}

    /** The process and all that it started. */
    static List<ProcessHandle> family(long pid) {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server);
        return all;
    }

    /** Stops the process, so that it starts no more, and then all that it started; answers those that stand. */
    static List<ProcessHandle> stop(long pid) {
        ProcessHandle first = ProcessHandle.of(pid).orElseThrow();
        signal(List.of(first), "STOP");
        Tables.await(Duration.ofSeconds(10), () -> isStopped(first), () -> pid + " goes on");
        List<ProcessHandle> all = family(pid);
        signal(all, "STOP");
        Tables.await(
                Duration.ofSeconds(10),
                () -> all.stream().allMatch(process -> !process.isAlive() || isStopped(process)),
                () -> "a process that " + pid + " started goes on");
        return all;
    }

    static void signal(List<ProcessHandle> processes, String signal) {
        processes.forEach(process -> ServerProcess.signal(process, signal));
    }

    /** Whether the kernel has stopped the process where it stood. */
    static boolean isStopped(ProcessHandle process) {
        String state = status(process.pid(), "State:");
        return state.contains("stopped") || state.contains("zombie");
    }

    /** The words the process was started with. */
    static List<String> command(long pid) {
        try {
            return List.of(
                    Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long threads(long pid) {
        return Long.parseLong(status(pid, "Threads:").strip());
    }

    static long openFiles(long pid) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String status(long pid, String field) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length()))
                    .findFirst()
                    .orElse("");
        } catch (IOException gone) {
            return "";
        }
    }
}
