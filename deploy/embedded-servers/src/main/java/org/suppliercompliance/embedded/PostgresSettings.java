package org.suppliercompliance.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one PostgreSQL runs.
 *
 * @param directory holds {@code data} and {@code postgres.log}
 * @param workingDirectory where the programs are unpacked, once for all that name it
 * @param port a fixed port, or 0 for a free one
 * @param parameters server parameters, given on the command line
 * @param stopWithJvm whether the server ends with this JVM; otherwise it is stopped by {@link EmbeddedPostgresServer#stop}
 */
public record PostgresSettings(
        Path directory, Path workingDirectory, int port, Map<String, String> parameters, boolean stopWithJvm) {

    private static final Map<String, String> COMMON = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "250",
            "shared_buffers", "128MB",
            "timezone", "UTC",
            "log_timezone", "UTC",
            "jit", "off",
            "log_min_messages", "warning",
            "log_min_error_statement", "panic");

    public PostgresSettings {
        parameters = Map.copyOf(parameters);
    }

    /** A server that keeps what it has acknowledged: the local run and every measurement. */
    public static PostgresSettings durable(Path directory, Path workingDirectory) {
        return with(directory, workingDirectory, "on");
    }

    /** A server for tests, which may lose everything when the machine stops. */
    public static PostgresSettings fast(Path directory, Path workingDirectory) {
        return with(directory, workingDirectory, "off");
    }

    public PostgresSettings onPort(int fixed) {
        return new PostgresSettings(directory, workingDirectory, fixed, parameters, stopWithJvm);
    }

    public PostgresSettings parameter(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new PostgresSettings(directory, workingDirectory, port, changed, stopWithJvm);
    }

    /** The server outlives this JVM. */
    public PostgresSettings detached() {
        return new PostgresSettings(directory, workingDirectory, port, parameters, false);
    }

    boolean isDurable() {
        return "on".equals(parameters.get("fsync"));
    }

    private static PostgresSettings with(Path directory, Path workingDirectory, String durable) {
        var parameters = new LinkedHashMap<>(COMMON);
        parameters.put("fsync", durable);
        parameters.put("synchronous_commit", durable);
        parameters.put("full_page_writes", durable);
        return new PostgresSettings(directory.toAbsolutePath(), workingDirectory.toAbsolutePath(), 0, parameters, true);
    }
}
