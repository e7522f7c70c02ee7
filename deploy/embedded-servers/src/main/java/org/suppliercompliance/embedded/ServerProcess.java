package org.suppliercompliance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts programs in a session of their own and ends them by their id, never by their name. */
public final class ServerProcess {
    private static final List<Path> BIN = List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/local/bin"));

    private ServerProcess() {}

    /**
     * A command that will not receive the terminal's Ctrl-C: the one who started it ends it in order. Where the
     * system has no {@code setsid} the command is returned as it is.
     */
    public static List<String> inOwnSession(List<String> command) {
        return program("setsid") == null ? command : prepend(List.of("setsid"), command);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it sees another user. */
    static List<String> notAsRoot(List<String> command) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root && program("unshare") != null ? prepend(List.of("unshare", "-U"), command) : command;
    }

    /** Sends a signal by name, as {@code INT} or {@code TERM}. */
    public static void signal(ProcessHandle process, String signal) {
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the end of a process and says whether it came in time. */
    public static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static List<String> prepend(List<String> first, List<String> then) {
        var all = new ArrayList<String>(first);
        all.addAll(then);
        return all;
    }

    private static @org.jspecify.annotations.Nullable Path program(String name) {
        return BIN.stream()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
