package org.suppliercompliance.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a suite runs.
 *
 * @param directory holds its data, ports, logs and signing keys
 * @param mode {@code local} or {@code test}; both allow the clock to be moved
 * @param durable whether PostgreSQL flushes what it acknowledges
 * @param freePorts free ports throughout instead of the usual ones
 * @param portBase the first of a row of ports, or 0
 * @param services the services that run
 * @param jvmOptions for every service
 * @param properties configuration properties for every service; a name that starts with {@code audit:} and so on is
 *     for that service only
 */
public record LocalSuiteSettings(
        Repository repository,
        Path directory,
        String mode,
        boolean durable,
        boolean freePorts,
        int portBase,
        List<String> services,
        List<String> jvmOptions,
        Map<String, String> properties) {

    private static final List<String> SMALL = List.of(
            "-Xms48m",
            "-Xmx160m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    public LocalSuiteSettings {
        directory = directory.toAbsolutePath();
        services = List.copyOf(services);
        jvmOptions = List.copyOf(jvmOptions);
        properties = Map.copyOf(properties);
    }

    /** The suite of a checkout, as a person runs it. */
    public static LocalSuiteSettings forPeople(Repository repository) {
        return new LocalSuiteSettings(
                repository,
                repository.root().resolve(".suite"),
                "local",
                true,
                false,
                0,
                Repository.SERVICES,
                SMALL,
                Map.of());
    }

    /** A suite of a test in a directory of its own: free ports, a database that does not wait for the disk. */
    public static LocalSuiteSettings forTests(Path directory) {
        return new LocalSuiteSettings(
                Repository.find(), directory, "test", false, true, 0, Repository.SERVICES, SMALL, Map.of());
    }

    public LocalSuiteSettings with(String property, String value) {
        var changed = new LinkedHashMap<>(properties);
        changed.put(property, value);
        return new LocalSuiteSettings(
                repository, directory, mode, durable, freePorts, portBase, services, jvmOptions, changed);
    }

    /** PostgreSQL flushes what it acknowledges, as in production. */
    public LocalSuiteSettings durably() {
        return new LocalSuiteSettings(
                repository, directory, mode, true, freePorts, portBase, services, jvmOptions, properties);
    }

    /** Only these services run. */
    public LocalSuiteSettings only(String... some) {
        return new LocalSuiteSettings(
                repository, directory, mode, durable, freePorts, portBase, List.of(some), jvmOptions, properties);
    }

    public LocalSuiteSettings jvmOptions(List<String> options) {
        return new LocalSuiteSettings(
                repository, directory, mode, durable, freePorts, portBase, services, options, properties);
    }

    LocalSuiteSettings in(Path other) {
        return new LocalSuiteSettings(
                repository, other, mode, durable, freePorts, portBase, services, jvmOptions, properties);
    }

    LocalSuiteSettings portsFrom(int base) {
        return new LocalSuiteSettings(
                repository, directory, mode, durable, freePorts, base, services, jvmOptions, properties);
    }

    SuitePorts ports() {
        Path file = directory.resolve("ports.properties");
        if (portBase > 0) {
            return SuitePorts.from(portBase, file);
        }
        return freePorts ? SuitePorts.free(file) : SuitePorts.remembered(file);
    }
}
