package org.suppliercompliance.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a frozen script through {@code pgbench}, prepared, and reports transactions and client CPU. */
final class Pgbench {
    /** How to get the program where it is missing. */
    static final String HOW_TO_GET =
            "pgbench is missing: install PostgreSQL's client programs (Debian and Ubuntu: postgresql-contrib or postgresql-15; "
                    + "Homebrew: postgresql) and run again. The service's own figures are printed, the ratios are not.";

    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    /** What a run gave: transactions, per second, CPU seconds of pgbench itself. */
    record Outcome(long transactions, double perSecond, double clientCpuSeconds) {}

    private final Path program;
    private final String host;
    private final int port;
    private final String database;
    private final String user;
    private final String password;

    private Pgbench(Path program, String host, int port, String database, String user, String password) {
        this.program = program;
        this.host = host;
        this.port = port;
        this.database = database;
        this.user = user;
        this.password = password;
    }

    /** Finds the program on the path or among the installed servers. */
    static Optional<Pgbench> find(String host, int port, String database, String user) {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "pgbench"));
        Stream<Path> installed = Stream.of(Path.of("/usr/lib/postgresql"))
                .filter(Files::isDirectory)
                .flatMap(Pgbench::children)
                .map(version -> version.resolve("bin/pgbench"));
        return Stream.concat(installed, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Pgbench(found, host, port, database, user, "local"));
    }

    /** The same program against another database, as another role. */
    Pgbench in(String otherDatabase, String role, String itsPassword) {
        return new Pgbench(program, host, port, otherDatabase, role, itsPassword);
    }

    /** Runs the script for the given seconds, or until each client did its transactions when {@code perClient} is above zero. */
    Outcome run(Path script, int clients, int seconds, int perClient) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script,
                "--client=" + clients,
                "--jobs=2",
                "--host=" + host,
                "--port=" + port,
                "--username=" + user));
        command.add(perClient > 0 ? "--transactions=" + perClient : "--time=" + seconds);
        command.add(database);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", password);
            Process process = builder.start();
            CpuSampler sampler = new CpuSampler(process.pid());
            sampler.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            sampler.interrupt();
            if (process.exitValue() != 0) {
                throw new IllegalStateException("pgbench failed: " + output);
            }
            return new Outcome((long) number(DONE, output), number(TPS, output), sampler.lastSeconds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(java.util.Comparator.reverseOrder()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
