package org.suppliercompliance.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.suppliercompliance.embedded.Ports;

/**
 * The ports of one suite by purpose. They are chosen once and remembered, so that addresses stay the same from run to
 * run and two suites on one machine do not meet.
 */
public final class SuitePorts {
    private static final Map<String, Integer> WANTED = wanted();

    private final Map<String, Integer> ports;

    private SuitePorts(Map<String, Integer> ports) {
        this.ports = ports;
    }

    /** The remembered ports of a directory; else the usual ones, each replaced by a free one where it is taken. */
    static SuitePorts remembered(Path file) {
        if (Files.exists(file)) {
            return read(file);
        }
        var chosen = new LinkedHashMap<String, Integer>();
        WANTED.forEach((purpose, port) -> chosen.put(purpose, Ports.isFree(port) ? port : Ports.free()));
        return new SuitePorts(chosen).write(file);
    }

    /** Free ports throughout, as tests want them; remembered too, so that a restart finds its data's addresses. */
    static SuitePorts free(Path file) {
        if (Files.exists(file)) {
            return read(file);
        }
        var chosen = new LinkedHashMap<String, Integer>();
        WANTED.keySet().forEach(purpose -> chosen.put(purpose, Ports.free()));
        return new SuitePorts(chosen).write(file);
    }

    /** The usual ports moved to start at a given one. */
    static SuitePorts from(int base, Path file) {
        var chosen = new LinkedHashMap<String, Integer>();
        int next = base;
        for (String purpose : WANTED.keySet()) {
            chosen.put(purpose, next++);
        }
        return new SuitePorts(chosen).write(file);
    }

    int of(String purpose) {
        Integer port = ports.get(purpose);
        if (port == null) {
            throw new IllegalArgumentException("No port for " + purpose);
        }
        return port;
    }

    private static SuitePorts read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new SuiteFailure("Cannot read " + file, e);
        }
        var ports = new LinkedHashMap<String, Integer>();
        for (String purpose : WANTED.keySet()) {
            String value = properties.getProperty(purpose, "");
            if (!value.matches("\\d{1,5}")) {
                throw new SuiteFailure(file + " names no port for " + purpose + "; delete the file to choose again");
            }
            ports.put(purpose, Integer.valueOf(value));
        }
        return new SuitePorts(ports);
    }

    private SuitePorts write(Path file) {
        var lines = new StringBuilder("# Ports of this suite; delete the file to have them chosen again.\n");
        new TreeMap<>(ports)
                .forEach((purpose, port) ->
                        lines.append(purpose).append('=').append(port).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new SuiteFailure("Cannot write " + file, e);
        }
        return this;
    }

    private static Map<String, Integer> wanted() {
        var wanted = new LinkedHashMap<String, Integer>();
        int port = 8081;
        for (String service : Repository.SERVICES) {
            wanted.put(service, port);
            wanted.put(service + ".management", port + 1000);
            port++;
        }
        wanted.put("postgresql", 15432);
        wanted.put("kafka", 19092);
        wanted.put("kafka.controller", 19093);
        wanted.put("mail.smtp", 13025);
        wanted.put("mail.api", 18025);
        wanted.put("receiver", 18030);
        return wanted;
    }
}
