package org.suppliercompliance.endtoend.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.suppliercompliance.embedded.Ports;
import org.suppliercompliance.local.Repository;
import org.yaml.snakeyaml.Yaml;

/**
 * A broker of its own as the compose file sets it up: its settings are read from there, its accounts made by {@code secrets.sh}, its topics
 * and rights by {@code create.sh} with Kafka's own tools. Only addresses and folders differ.
 */
final class BrokerWithAccounts implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Path ROOT = Repository.find().root();

    private final Path directory;
    private final int port = Ports.free();
    private final Process broker;

    BrokerWithAccounts(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        Path script = Files.createDirectories(directory.resolve("compose")).resolve("secrets.sh");
        Files.copy(ROOT.resolve("deploy/compose/secrets.sh"), script);
        succeed("bash", script.toString());
        tool("kafka-topics.sh", "org.apache.kafka.tools.TopicCommand");
        tool("kafka-acls.sh", "org.apache.kafka.tools.AclCommand");
        Path settings = directory.resolve("server.properties");
        Map<String, String> asked = asked();
        String cluster = asked.remove("cluster.id");
        Properties properties = new Properties();
        properties.putAll(asked);
        try (var out = Files.newBufferedWriter(settings)) {
            properties.store(out, null);
        }
        succeed(java("kafka.tools.StorageTool", "format", "--cluster-id", cluster, "--config", settings.toString()));
        broker = start(
                "broker",
                java("-Djava.security.auth.login.config=" + secret("kafka_users"), "kafka.Kafka", settings.toString()));
        try {
            Tables.await(
                    READY_WITHIN,
                    () -> !broker.isAlive() || Ports.isAnswering(port),
                    () -> "the broker does not listen, see " + directory);
            // twice: what is said to be safe to repeat
            create();
            create();
        } catch (RuntimeException | Error | IOException | InterruptedException e) {
            close();
            throw e;
        }
    }

    /** What a client needs to connect, by the file that the compose file gives to the service. */
    Map<String, Object> client(String service) {
        Map<String, Object> settings = anonymous();
        try (InputStream file = Files.newInputStream(secret(service + "_kafka_client"))) {
            Properties properties = new Properties();
            properties.load(file);
            properties.forEach((name, value) -> settings.put(name.toString(), value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /** A client that says no name. */
    Map<String, Object> anonymous() {
        return new java.util.HashMap<>(Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "request.timeout.ms",
                20_000,
                "default.api.timeout.ms",
                20_000));
    }

    boolean isAlive() {
        return broker.isAlive();
    }

    @Override
    public void close() {
        broker.destroy();
        try {
            if (!broker.waitFor(20, TimeUnit.SECONDS)) {
                broker.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The rule of the image: {@code KAFKA_A_B} is {@code a.b}. */
    private Map<String, String> asked() throws IOException {
        Map<String, Map<String, Map<String, Map<String, Object>>>> compose =
                new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        Map<String, String> asked = new java.util.TreeMap<>();
        compose.get("services").get("kafka").get("environment").forEach((name, value) -> {
            if (!name.equals("KAFKA_OPTS")) {
                asked.put(
                        name.replaceFirst("^KAFKA_", "")
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value.toString());
            }
        });
        int controller = Ports.free();
        asked.put("listeners", "INSIDE://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        asked.put("advertised.listeners", "INSIDE://127.0.0.1:" + port);
        asked.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        asked.put("log.dirs", directory.resolve("data").toString());
        return asked;
    }

    private void create() throws IOException, InterruptedException {
        succeed(
                "bash",
                ROOT.resolve("deploy/topics/create.sh").toString(),
                "127.0.0.1:" + port,
                secret("operator_kafka_client").toString());
    }

    private Path secret(String name) {
        return directory.resolve("compose/secrets").resolve(name);
    }

    private void tool(String name, String program) throws IOException {
        Path file = Files.createDirectories(directory.resolve("tools")).resolve(name);
        Files.writeString(
                file, "#!/bin/bash\nexec " + String.join(" ", java("-XX:TieredStopAtLevel=1", program)) + " \"$@\"\n");
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }

    private static String[] java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private void succeed(String... command) throws IOException, InterruptedException {
        Process process = start(Path.of(command[0]).getFileName().toString(), command);
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("did not end: " + String.join(" ", command));
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    String.join(" ", command) + " ended with " + process.exitValue() + ", see " + directory);
        }
    }

    private Process start(String name, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve(name + ".log").toFile()));
        builder.environment().put("KAFKA_TOOLS", directory.resolve("tools").toString());
        return builder.start();
    }
}
