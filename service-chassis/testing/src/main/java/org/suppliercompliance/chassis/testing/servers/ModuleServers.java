package org.suppliercompliance.chassis.testing.servers;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.suppliercompliance.embedded.EmbeddedPostgresServer;
import org.suppliercompliance.embedded.KafkaBroker;
import org.suppliercompliance.embedded.LocalIssuer;
import org.suppliercompliance.embedded.Ports;
import org.suppliercompliance.embedded.PostgresSettings;
import org.suppliercompliance.embedded.SuiteDatabases;

/**
 * The servers of this JVM. Their addresses are fixed, and told to the service by system properties, before any test
 * class is looked at; they start when the first test needs them.
 */
final class ModuleServers implements ServersMXBean {
    static final String NAME = "org.suppliercompliance:type=TestServers";
    static final String DATABASE = "test.servers.database";
    static final String DATABASE_PORT = "test.servers.database.port";
    static final String DATABASE_LOG = "test.servers.database.log";
    static final String ISSUER = "test.servers.issuer";
    static final String TOPIC_PREFIX = "chassis.topic-prefix";

    private final ModuleUnderTest module;
    private final Path directory;
    private final int databasePort = Ports.free();
    private final int brokerPort = Ports.free();
    private final int controllerPort = Ports.free();
    private final String topicPrefix = "test-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    private @Nullable EmbeddedPostgresServer database;
    private @Nullable KafkaBroker broker;
    private boolean started;

    private ModuleServers(ModuleUnderTest module) {
        this.module = module;
        this.directory = RunDirectories.create(module.directory().resolve("target/test-servers"));
    }

    /** Chooses addresses and publishes them; does nothing the second time. */
    static synchronized void prepare() {
        if (System.getProperty(DATABASE) != null) {
            return;
        }
        var servers = new ModuleServers(ModuleUnderTest.read());
        servers.publish();
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(servers, new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException("The test servers cannot be registered", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(servers::end, "stop-test-servers"));
    }

    private void publish() {
        String name = module.service().replace('-', '_');
        String url = "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + name;
        var issuer = LocalIssuer.in(directory.resolve("issuer"));
        System.setProperty(DATABASE, name);
        System.setProperty(DATABASE_PORT, Integer.toString(databasePort));
        System.setProperty(
                DATABASE_LOG, directory.resolve("postgresql/postgres.log").toString());
        System.setProperty(ISSUER, directory.resolve("issuer").toString());
        module.offer("chassis.service", module.service());
        module.offer("chassis.mode", "test");
        module.offer("chassis.tenancy.tenant-claim", "authority");
        module.offer("chassis.tenancy.counterparty-claim", "supplier");
        System.setProperty(TOPIC_PREFIX, topicPrefix);
        System.setProperty("chassis.database.host", "127.0.0.1");
        System.setProperty("chassis.database.port", Integer.toString(databasePort));
        System.setProperty("chassis.database.name", name);
        System.setProperty("chassis.database.owner-password", name);
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", name + "_app");
        System.setProperty("quarkus.datasource.password", name);
        System.setProperty("quarkus.datasource.worker.jdbc.url", url);
        System.setProperty("quarkus.datasource.worker.username", name + "_worker");
        System.setProperty("quarkus.datasource.worker.password", name);
        System.setProperty("quarkus.flyway.jdbc-url", url);
        System.setProperty("quarkus.flyway.username", name + "_owner");
        System.setProperty("quarkus.flyway.password", name);
        System.setProperty("quarkus.flyway.placeholders.app", name + "_app");
        System.setProperty("quarkus.flyway.placeholders.worker", name + "_worker");
        System.setProperty("kafka.bootstrap.servers", "127.0.0.1:" + brokerPort);
        System.setProperty(
                "mp.jwt.verify.publickey.location", issuer.jwks().toUri().toString());
        System.setProperty("mp.jwt.verify.issuer", LocalIssuer.ISSUER);
        System.setProperty("mp.jwt.verify.audiences", LocalIssuer.AUDIENCE);
        System.setProperty("quarkus.http.test-port", "0");
        System.setProperty("quarkus.management.test-port", "0");
    }

    @Override
    public synchronized void start() {
        if (started) {
            return;
        }
        var kafka = CompletableFuture.runAsync(this::startBroker);
        var postgres = CompletableFuture.runAsync(this::startDatabase);
        try {
            CompletableFuture.allOf(kafka, postgres).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The test servers did not start: " + e.getCause(), e);
        }
        started = true;
    }

    @Override
    public void startBroker() {
        KafkaBroker running = broker;
        if (running == null) {
            running = KafkaBroker.start(directory.resolve("kafka"), brokerPort, controllerPort);
            broker = running;
        } else {
            running.startAgain();
        }
        running.createTopics(
                KafkaBroker.TOPICS.stream().map(topicPrefix::concat).toList());
    }

    @Override
    public void stopBroker() {
        if (broker != null) {
            broker.stop();
        }
    }

    @Override
    public void startDatabase() {
        var settings = PostgresSettings.fast(directory.resolve("postgresql"), TestServers.programs())
                .onPort(databasePort)
                .parameter("shared_buffers", "64MB")
                // Says nothing until a test asks for plans, see PlansTaken.
                .parameter("shared_preload_libraries", "auto_explain")
                .parameter("log_line_prefix", PlansTaken.LOG_LINE_PREFIX)
                .detached();
        var server = EmbeddedPostgresServer.start(settings);
        database = server;
        SuiteDatabases.provision(server, System.getProperty(DATABASE, module.service()));
    }

    @Override
    public void stopDatabase() {
        if (database != null) {
            database.stop();
        }
    }

    @Override
    public void createTopic(String name, int partitions) {
        KafkaBroker.createTopics("127.0.0.1:" + brokerPort, List.of(name), partitions);
    }

    private void end() {
        stopDatabase();
        stopBroker();
        RunDirectories.delete(directory);
    }
}
