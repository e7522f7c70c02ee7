package org.suppliercompliance.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server on loopback, as a process of its own.
 *
 * <p>The data directory survives. A server that outlived its JVM is adopted when it has the wanted port and
 * durability, and stopped otherwise, so that no start ever meets a stranger in its data directory.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(15);
    private static final String SUPERUSER = "postgres";

    private final ProcessHandle process;
    private final int port;
    private final PostgresSettings settings;
    private final @Nullable Thread hook;

    private EmbeddedPostgresServer(ProcessHandle process, int port, PostgresSettings settings) {
        this.process = process;
        this.port = port;
        this.settings = settings;
        this.hook = settings.stopWithJvm() ? new Thread(() -> end(process), "stop-postgresql") : null;
        if (hook != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /** Starts a server, or adopts the one that already runs on this directory; returns when it answers. */
    public static EmbeddedPostgresServer start(PostgresSettings settings) {
        Path data = settings.directory().resolve("data");
        var living = PostmasterFile.living(data);
        if (living.isPresent()) {
            PostmasterFile found = living.get();
            if (found.port() == settings.port() && answersAs(found.port(), settings.isDurable())) {
                return new EmbeddedPostgresServer(found.process(), found.port(), settings);
            }
            end(found.process());
        }
        int port = settings.port() == 0 ? Ports.free() : settings.port();
        if (!Ports.isFree(port)) {
            throw new ServerException("Port " + port + " (PostgreSQL) is taken by another program");
        }
        Path home = PostgresBinaries.unpackedUnder(settings.workingDirectory());
        try {
            Files.createDirectories(settings.directory());
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(home, data, settings);
            }
            return launch(home, data, port, settings);
        } catch (IOException e) {
            throw new ServerException("PostgreSQL could not be started in " + settings.directory(), e);
        }
    }

    /** Ends the server that an earlier, killed JVM left on this directory; says whether there was one. */
    public static boolean stopLeftover(Path directory) {
        var living = PostmasterFile.living(directory.resolve("data"));
        living.ifPresent(found -> end(found.process()));
        return living.isPresent();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The address of a database, without a user. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** A connection as the server's superuser. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER);
    }

    /** Ends the server: open transactions are rolled back, what is committed is on disk. */
    public void stop() {
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyShuttingDown) {
                // the hook does the same work
            }
        }
        end(process);
    }

    /** As the power going: nothing is flushed, the next start recovers from the log. */
    public void kill() {
        process.destroyForcibly();
        ServerProcess.ended(process, STOPPED_WITHIN);
    }

    @Override
    public void close() {
        stop();
    }

    private static void end(ProcessHandle process) {
        ServerProcess.signal(process, "INT");
        if (!ServerProcess.ended(process, STOPPED_WITHIN)) {
            ServerProcess.signal(process, "QUIT");
            ServerProcess.ended(process, STOPPED_WITHIN);
        }
    }

    private static void initialise(Path home, Path data, PostgresSettings settings) throws IOException {
        // beside the real place and moved at the end: a killed initdb leaves nothing that looks like a database
        Path fresh = Files.createTempDirectory(settings.directory(), "initdb");
        var command = new ArrayList<>(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                fresh.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "trust",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (!settings.isDurable()) {
            command.add("--no-sync");
        }
        Process initdb = process(command, settings).start();
        try {
            if (initdb.waitFor() != 0) {
                throw new ServerException("PostgreSQL could not create its data directory: " + log(settings));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while creating " + data, e);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgresServer launch(Path home, Path data, int port, PostgresSettings settings)
            throws IOException {
        var command = new ArrayList<>(
                List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        new TreeMap<>(settings.parameters()).forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        Process started = process(command, settings).start();
        var server = new EmbeddedPostgresServer(started.toHandle(), port, settings);
        Instant limit = Instant.now().plus(READY_WITHIN);
        while (!answers(port)) {
            if (!started.isAlive()) {
                server.stop();
                throw new ServerException("PostgreSQL did not start: " + log(settings));
            }
            if (Instant.now().isAfter(limit)) {
                server.stop();
                throw new ServerException("PostgreSQL did not answer on port " + port + ": " + log(settings));
            }
        }
        return server;
    }

    private static ProcessBuilder process(List<String> command, PostgresSettings settings) {
        File log = settings.directory().resolve("postgres.log").toFile();
        return new ProcessBuilder(ServerProcess.inOwnSession(ServerProcess.notAsRoot(command)))
                .directory(settings.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    }

    private static boolean answers(int port) {
        try (var connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), SUPERUSER, SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            pause();
            return false;
        }
    }

    private static boolean answersAs(int port, boolean durable) {
        try (var connection = DriverManager.getConnection(jdbcUrl(port, "postgres"), SUPERUSER, SUPERUSER);
                var statement = connection.createStatement();
                var result = statement.executeQuery("show fsync")) {
            return result.next() && "on".equals(result.getString(1)) == durable;
        } catch (SQLException notAnswering) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String log(PostgresSettings settings) {
        try {
            List<String> lines = Files.readAllLines(settings.directory().resolve("postgres.log"));
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException e) {
            return "no log";
        }
    }
}
