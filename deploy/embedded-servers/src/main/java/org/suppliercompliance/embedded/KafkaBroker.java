package org.suppliercompliance.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A single Kafka node (broker and controller in one, KRaft) inside this JVM, on loopback, with its data on disk. */
public final class KafkaBroker implements AutoCloseable {
    /** The topics of the suite, one per producing service. */
    public static final List<String> TOPICS = List.of("suppliers.v1", "criteria.v1", "audits.v1", "notifications.v1");

    private static final String CLUSTER = "c3VwcGxpZXItc3VpdGUtMQ";
    private static final int PARTITIONS = 3;

    /** Held for good: the log manager forgets the level of a logger nobody refers to. */
    private static final List<Logger> QUIET = Stream.of("kafka", "org.apache.kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private KafkaBroker(Path directory, int port, int controllerPort) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Starts a broker on free ports. */
    public static KafkaBroker start(Path directory) {
        return start(directory, Ports.free(), Ports.free());
    }

    /** Starts a broker on given ports; what the directory holds from earlier runs is there again. */
    public static KafkaBroker start(Path directory, int port, int controllerPort) {
        var broker = new KafkaBroker(directory.toAbsolutePath(), port, controllerPort);
        broker.startAgain();
        return broker;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Starts the stopped broker on the same ports and data. */
    public synchronized void startAgain() {
        if (server != null) {
            return;
        }
        for (int needed : List.of(port, controllerPort)) {
            if (!Ports.isFree(needed)) {
                throw new ServerException("Port " + needed + " (Kafka) is taken by another program");
            }
        }
        Properties properties = properties();
        format(properties);
        withKafkasLoader(() -> {
            var starting = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            starting.startup();
            server = starting;
        });
    }

    /** Stops the broker as an operator would; clients see it go. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    @Override
    public void close() {
        stop();
    }

    /** Creates the topics that are missing: kept for ever, nothing compacted, because they are the record. */
    public void createTopics(Collection<String> names) {
        createTopics(bootstrapServers(), names, PARTITIONS);
    }

    /** As {@link #createTopics(Collection)}, on any broker. */
    public static void createTopics(String bootstrapServers, Collection<String> names, int partitions) {
        withKafkasLoader(() -> create(bootstrapServers, names, partitions));
    }

    private static void create(String bootstrapServers, Collection<String> names, int partitions) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "client.id", "topics", "default.api.timeout.ms", 30_000);
        try (Admin admin = Admin.create(settings)) {
            for (String name : names) {
                var topic = new NewTopic(name, partitions, (short) 1)
                        .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
                try {
                    admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new ServerException("Topic " + name + " could not be created", e);
                    }
                }
            }
            awaitVisible(admin, names);
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerException("Kafka did not answer on " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while creating topics", e);
        }
    }

    /** Kafka looks classes up by the thread's loader, which in a Quarkus test is not the one that loaded Kafka. */
    private static void withKafkasLoader(Runnable work) {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        try {
            current.setContextClassLoader(KafkaBroker.class.getClassLoader());
            work.run();
        } finally {
            current.setContextClassLoader(before);
        }
    }

    /** The controller has accepted a topic a moment before the broker shows it to clients. */
    private static void awaitVisible(Admin admin, Collection<String> names)
            throws ExecutionException, InterruptedException, TimeoutException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!admin.listTopics().names().get(30, TimeUnit.SECONDS).containsAll(names)) {
            if (System.nanoTime() > limit) {
                throw new TimeoutException("Topics " + names + " did not appear");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("log.dirs", directory.resolve("data").toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("num.partitions", Integer.toString(PARTITIONS));
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.setProperty(internal + ".replication.factor", "1");
            properties.setProperty(internal + ".num.partitions", "2");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // a killed consumer must be replaced within the fault tests' patience
        properties.setProperty("group.min.session.timeout.ms", "1000");
        // small: three network threads and eight I/O threads are for machines with many clients
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "3");
        properties.setProperty("background.threads", "2");
        properties.setProperty("num.recovery.threads.per.data.dir", "1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
        properties.setProperty("log.cleaner.io.buffer.size", "65536");
        properties.setProperty("log.index.size.max.bytes", "1048576");
        // a node that comes back after a kill is let in again when its old session has ended: 9 s by default
        properties.setProperty("broker.session.timeout.ms", "3000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        return properties;
    }

    private void format(Properties properties) {
        var output = new ByteArrayOutputStream();
        Path file = directory.resolve("server.properties");
        try {
            Files.createDirectories(directory);
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
        } catch (IOException e) {
            throw new ServerException("Kafka's directory cannot be written: " + directory, e);
        }
        int code = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", file.toString()},
                new PrintStream(output, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new ServerException("Kafka could not format its storage: " + output.toString(StandardCharsets.UTF_8));
        }
    }
}
